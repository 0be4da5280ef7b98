import re

# Find with a regular expression.
word = re.compile(r"\b[a-z]+\d+")
print(word.findall("ab1 x cd23")[1])
