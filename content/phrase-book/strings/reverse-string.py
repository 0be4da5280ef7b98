word = "née"

# Reverse a string.
backwards = word[::-1]

print(backwards)
