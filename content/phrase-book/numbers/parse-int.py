# Text to int.
try:
    n = int("42")
except ValueError:
    n = -1

print(n)
