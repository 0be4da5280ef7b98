name, age = "Ann", 34

# Put values into a text.
text = f"{name} is {age}"

print(text)
