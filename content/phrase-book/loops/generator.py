# A generator.
def countdown(n):
    while n > 0:
        yield n
        n -= 1


for n in countdown(3):
    print(n)
