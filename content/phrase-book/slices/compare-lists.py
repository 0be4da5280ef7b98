a, b = [1, 2], [1, 2]

# Are two lists equal?
if a == b:
    print("equal")
