a = [1, 2]

# Copy a list.
b = a.copy()

b[0] = 9
print(a[0], b[0])
