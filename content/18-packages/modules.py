import textwrap

_currency = "EUR"


def price(cents):
    return f"{cents / 100:.2f} {_currency}"


if __name__ == "__main__":
    print(price(1205))
    print(repr(textwrap._whitespace))
