from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


# Are two objects equal?
a, b = Point(1, 2), Point(1, 2)
if a == b and a is not b:
    print("equal, but not the same")
