words = ["pear", "fig", "apple"]

# Sort by a key.
words.sort(key=len)

print(*words)
