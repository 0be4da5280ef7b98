words = ["a"]

# Add to the end.
words.append("b")

print(len(words), words[-1])
