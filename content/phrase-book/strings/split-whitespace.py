line = "  to be  or not "

# Split at white space.
words = line.split()

print(len(words), words[0])
