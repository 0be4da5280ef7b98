words = ["a", "b"]

# Go through a list backwards.
for word in reversed(words):
    print(word)
