class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

    def grow(self, by):
        self.side += by


tile = Square(3)
tile.grow(1)
print(tile.area())
