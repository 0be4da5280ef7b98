a, b = {1, 2, 3}, {2, 3, 4}

# What two sets share.
both = a & b

print(len(both))
