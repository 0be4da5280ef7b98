words = ["tea", "a b"]

# Show a value as source text.
print(repr(words))
print(repr(words[1]))
