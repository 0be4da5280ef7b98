a, b = [1, 2], [3, 4]

# Add all of another list.
a.extend(b)

print(*a)
