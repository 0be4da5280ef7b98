# One function for several types.
def position(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return -1


print(position([3, 5], 5), position(["a", "b"], "x"))
