# A variable without a value yet.
count = None
name = None
words = None

print(count, name, words)
