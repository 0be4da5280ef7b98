words = ["b", "a", "b"]

# Drop repeated elements.
unique = list(dict.fromkeys(words))

print(*unique)
