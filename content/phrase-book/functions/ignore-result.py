# Ignore a result.
_, _, extension = "a.txt".partition(".")

print(extension)
