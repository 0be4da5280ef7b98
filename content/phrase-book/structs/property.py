class Square:
    def __init__(self, side):
        self.side = side

    # A computed attribute.
    @property
    def area(self):
        return self.side**2


print(Square(3).area)
