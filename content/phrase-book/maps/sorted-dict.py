ages = {"Bob": 27, "Ann": 34}

# Go through the keys in order.
for name in sorted(ages):
    print(name, ages[name])
