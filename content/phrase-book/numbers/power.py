# Raise to a power.
print(2**10)
