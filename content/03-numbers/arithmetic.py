largest = 2**63 - 1
print(largest, largest + 1)

a, b = -7, 2
print(a / b, a // b, a % b)

x = 2.75
print(int(x), round(x), a + x)

print(int("42") + 1, str(42) + "!")
