from enum import IntEnum


# An enumeration.
class Colour(IntEnum):
    RED = 0
    GREEN = 1
    BLUE = 2


print(int(Colour.BLUE))
