from contextlib import contextmanager


@contextmanager
def room(name):
    print("open", name)
    try:
        yield
    finally:
        print("close", name)


with room("kitchen"), room("cellar"):
    print("cooking")
