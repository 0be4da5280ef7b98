words = ["a", "b", "c"]

# The last element.
last = words[-1]

print(last)
