words = ["a", "b", "c"]

# Reverse a list.
words.reverse()

print(*words)
