# Take a function as argument.
def apply(f, n):
    return f(f(n))


print(apply(lambda n: n + 3, 1))
