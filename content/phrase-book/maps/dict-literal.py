# Make a dict.
ages = {"Ann": 34, "Bob": 27}

print(len(ages), ages["Ann"])
