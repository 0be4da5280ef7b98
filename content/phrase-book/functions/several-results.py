# Return several values.
def divide(a, b):
    return a // b, a % b


quotient, rest = divide(7, 2)
print(quotient, rest)
