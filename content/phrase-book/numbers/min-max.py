numbers = [3, 1, 2]

# Smallest and largest.
print(min(3, 1), max(3, 1), min(numbers))
