n = [1, 2, 3]

# Add up.
total = sum(n)

print(total)
