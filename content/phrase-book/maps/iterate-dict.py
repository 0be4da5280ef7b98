ages = {"Ann": 34, "Bob": 27}
total = 0

# Go through keys and values.
for name, age in ages.items():
    total += len(name) + age

print(total)
