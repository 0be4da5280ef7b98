from dataclasses import dataclass


# A record of fields.
@dataclass
class Point:
    x: int = 0
    y: int = 0


p = Point(y=2)
print(p.x, p.y)
