line = "name=Ann=Lee"

# Split once.
key, _, value = line.partition("=")

print(key, value)
