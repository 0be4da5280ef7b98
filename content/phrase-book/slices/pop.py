stack = [1, 2, 3]

# Take the last element off.
top = stack.pop()

print(top, len(stack))
