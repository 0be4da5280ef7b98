class Rectangle:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def grow(self, by):
        self.width += by
        self.height += by


desk = Rectangle(3, 2)
desk.grow(1)
print(desk.area())
