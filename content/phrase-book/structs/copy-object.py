import copy


class Point:
    def __init__(self, x):
        self.x = x


a = Point(1)

# Copy an object.
b = copy.copy(a)
b.x = 9

print(a.x, b.x)
