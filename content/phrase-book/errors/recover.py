# Catch a panic.
def guarded(items, i):
    try:
        print(items[i])
    except IndexError:
        print("caught")


guarded([1], 5)
