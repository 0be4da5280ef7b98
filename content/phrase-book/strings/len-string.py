word = "naïve"

# How many characters?
print(len(word))
