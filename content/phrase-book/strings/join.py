words = ["a", "b", "c"]

# Join strings.
print(", ".join(words))
