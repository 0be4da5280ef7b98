n = -5

# Absolute value.
print(abs(-2.5), abs(n))
