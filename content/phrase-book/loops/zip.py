names, ages = ["Ann", "Bob"], [34, 27, 50]

# Two lists side by side.
for name, age in zip(names, ages):
    print(name, age)
