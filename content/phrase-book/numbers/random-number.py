import random

# A random number.
dice = random.randint(1, 6)

print("in range" if 1 <= dice <= 6 else "out of range")
