# Act on the type of a value.
def describe(v):
    match v:
        case int():
            return f"number {v}"
        case str():
            return f"text {v}"
    return "something else"


print(describe(3), describe("tea"), describe(2.5), sep=", ")
