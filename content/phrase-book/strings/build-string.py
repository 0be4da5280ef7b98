# Build a long string.
parts = []
for i in range(3):
    parts.append(f"{i};")
text = "".join(parts)

print(text)
