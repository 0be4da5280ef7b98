import textwrap
from math import floor as down

__all__ = ["price"]
_currency = "EUR"


def price(cents):
    return f"{down(cents / 100)}.{cents % 100:02} {_currency}"


if __name__ == "__main__":
    print(price(1205))
    print(textwrap._whitespace == "\t\n\x0b\x0c\r ")
