n = [1, 2, 3, 4]

# Keep some elements.
even = [x for x in n if x % 2 == 0]

print(len(even))
