words = ["go", "is", "fun"]
words.insert(1, "really")
del words[2]
last = words.pop()
print(words, last)

more = ["go"] * 2
words = words + ["is"] + more
print(words, words.index("is"))

words.reverse()
print(words, min(words), words == more)

long = [word.upper() for word in words if len(word) > 2]
words.sort(key=len)
print(long, words)
