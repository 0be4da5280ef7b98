functions = []
for i in range(3):
    functions.append(lambda: i)  # noqa: B023
print([f() for f in functions])
