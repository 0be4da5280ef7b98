words = ["tea", "milk"]

# Make a dict from a list.
length = {word: len(word) for word in words}

print(length["milk"])
