n = [1, 2, 3]

# Make a list from a list.
squares = [x * x for x in n]

print(sum(squares))
