ages = {"Ann": 34}

# Set and delete a key.
ages["Bob"] = 27
del ages["Ann"]

print(len(ages), ages["Bob"])
