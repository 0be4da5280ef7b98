from collections import defaultdict


def add(index, word):
    index[word[0]].append(word)


index = defaultdict(list)
for word in ["go", "gopher", "map"]:
    add(index, word)
print(index["g"])
print(len(index), len(index["z"]), len(index))
