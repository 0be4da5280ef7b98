from collections import defaultdict

words = ["apple", "avocado", "pear"]

# Group things in lists.
groups = defaultdict(list)
for word in words:
    groups[word[0]].append(word)

print(len(groups["a"]), groups["p"][0])
