from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    x: int
    y: int


a, b = Point(1, 2), Point(1, 2)
print(a == b, a is b)

names = {a: "here"}
print(names[b])
