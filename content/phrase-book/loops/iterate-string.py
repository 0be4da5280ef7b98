# Go through the characters of a string.
for c in "né":
    print(c)
