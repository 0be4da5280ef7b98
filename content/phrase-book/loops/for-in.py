words = ["tea", "milk"]

# Go through a list.
for word in words:
    print(word)
