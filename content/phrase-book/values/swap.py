a, b = 1, 2

# Swap two variables.
a, b = b, a

print(a, b)
