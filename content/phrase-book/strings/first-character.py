word = "école"

# Take one character.
print(word[0], word[-1])
