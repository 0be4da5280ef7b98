def first(items):
    return items[0]


def safe(f):
    try:
        f()
    except IndexError as error:
        print("recovered:", error)


safe(lambda: print(first([])))
print("still running")
