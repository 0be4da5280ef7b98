# Int to text.
text = str(42)

print(text + "!")
