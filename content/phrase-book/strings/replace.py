text = "a-b-c"

# Replace text.
print(text.replace("-", "+"))
