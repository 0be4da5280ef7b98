# Count with a start and a step.
for i in range(10, 0, -4):
    print(i)
