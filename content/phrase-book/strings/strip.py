line = "  tea \n"

# Cut white space off the ends.
print(line.strip())
