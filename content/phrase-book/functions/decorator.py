# Wrap a function.
def logged(f):
    def wrapper(n):
        print("called with", n)
        return f(n)

    return wrapper


@logged
def double(n):
    return n * 2


print(double(4))
