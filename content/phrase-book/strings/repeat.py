# Repeat a string.
print("-" * 10)
