import math


def area(radius):
    return math.pi * radius**2


print("Hello, interpreter")
print(f"{area(2):.2f}")
