class Counter:
    n = 0


# Change a variable of the caller.
def bump(c):
    c.n += 1


counter = Counter()
bump(counter)
print(counter.n)
