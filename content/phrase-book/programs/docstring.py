# Document a function.
def area(side):
    """Return the area of a square."""
    return side * side


print(area(3))
