words = ["pear", "apple"]

# Sort.
words.sort()

print(words[0])
