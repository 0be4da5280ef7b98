words = ["tea", "milk"]

# Index and element.
for i, word in enumerate(words, 1):
    print(i, word)
