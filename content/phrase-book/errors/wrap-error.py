# Say what you were doing.
def load(name):
    try:
        return int(name)
    except ValueError as err:
        raise RuntimeError(f"load {name}") from err


try:
    load("x")
except RuntimeError as err:
    print(err)
    print(isinstance(err.__cause__, ValueError) and "a syntax error")
