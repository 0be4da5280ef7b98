# Hexadecimal and binary.
n = int("ff", 16)
print(f"{n} {n:x} {n:b}")
