n = 0

# Loop until something happens.
while True:
    n += 1
    if n == 3:
        break

print(n)
