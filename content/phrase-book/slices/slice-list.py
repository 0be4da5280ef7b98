n = [1, 2, 3, 4]

# Part of a list.
middle = n[1:3]

print(len(middle), middle[0])
