def counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


ones, tens = counter(1), counter(10)
print(ones(), ones(), tens())
