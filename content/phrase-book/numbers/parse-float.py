# Text to float.
x = float("2.5")

print(x)
