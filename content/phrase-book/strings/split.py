line = "a,b,c"

# Split at a separator.
parts = line.split(",")

print(len(parts), parts[1])
