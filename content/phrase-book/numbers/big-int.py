# Integers of any size.
n = 2**100

print(n)
