text = "go is go and python is python"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1

print(counts["go"], counts.get("rust", 0), "rust" in counts)
del counts["is"]
for word in sorted(counts):
    print(word, counts[word])
