n = [1, 2]

# Change the elements in a loop.
for i in range(len(n)):
    n[i] *= 10

print(n[0], n[1])
