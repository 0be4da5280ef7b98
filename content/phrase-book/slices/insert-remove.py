words = ["a", "c", "d"]

# Insert and remove in the middle.
words.insert(1, "b")
del words[2]

print(*words)
