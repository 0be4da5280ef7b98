# Text to bytes and back.
data = "é".encode()
text = data.decode()

print(len(data), text)
