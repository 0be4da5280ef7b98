class Counter:
    n = 0

    def add(self):
        self.n += 1


class Door(Counter):
    def open(self):
        self.add()
        return f"opened {self.n} times"


door = Door()
door.open()
print(door.open(), door.n)
