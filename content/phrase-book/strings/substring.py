word = "gopher"

# Part of a string.
print(word[:2], word[2:4], word[-2:])
