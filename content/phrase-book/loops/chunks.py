n = [1, 2, 3, 4, 5]

# A list in pieces of n.
for i in range(0, len(n), 2):
    piece = n[i : i + 2]
    print(len(piece), piece[0])
