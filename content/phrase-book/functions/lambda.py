words = ["fig", "banana", "pear"]

# A function without a name.
longest = max(words, key=lambda w: len(w) + w.count("a"))

print(longest)
