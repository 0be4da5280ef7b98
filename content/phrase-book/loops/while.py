n = 40

# Loop while a condition holds.
while n > 10:
    n //= 2

print(n)
