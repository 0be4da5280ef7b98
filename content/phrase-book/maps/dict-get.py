ages = {"Ann": 34}

# Get with a default.
age = ages.get("Bob", 18)

print(age)
