words = ["go", "is", "fun"]
words.insert(1, "really")
del words[2]
last = words.pop()
print(words, last)

words = words + ["is", "fun"] + ["go"] * 2
print(words, words.index("is"))

words.reverse()
print(words, min(words), words == ["go"])

long = [word.upper() for word in words if len(word) > 2]
print(long, sorted(words, key=len))
