class Counter:
    n = 0

    def add(self):
        self.n += 1


class Door(Counter):
    def open(self):
        self.add()


door = Door()
door.open()
print("times opened:", door.n)
