from collections import Counter

words = ["a", "b", "a"]

# Count things.
count = Counter(words)

print(count["a"], count["b"], count["c"])
