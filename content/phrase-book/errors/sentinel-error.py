# An error that callers can ask for.
class NotFoundError(Exception):
    pass


def find(name):
    raise NotFoundError(name)


try:
    find("Ann")
except NotFoundError:
    print("nobody")
