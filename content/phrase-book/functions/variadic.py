# Any number of arguments.
def total(*numbers):
    return sum(numbers)


print(total(1, 2), total(*[3, 4, 5]))
