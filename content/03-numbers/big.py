from fractions import Fraction
from math import factorial

print(factorial(25))

power = 2**100
print(power, power.bit_length())
print(Fraction(1, 3) + Fraction(1, 6))
