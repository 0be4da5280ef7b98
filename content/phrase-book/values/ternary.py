age = 20

# Choose one of two values.
group = "adult" if age >= 18 else "child"

print(group)
