name, count = "Ann", 3

# Print values.
print(name, count)
