def numbers(n):
    yield from range(1, n + 1)


def squares(source):
    for n in source:
        yield n * n


for n in squares(numbers(4)):
    print(n)
