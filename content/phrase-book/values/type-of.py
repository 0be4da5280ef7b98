n, x, text = 2, 2.5, "2"

# Which type is it?
print(type(n).__name__, type(x).__name__, type(text).__name__)
