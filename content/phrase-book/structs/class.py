# A class with a constructor.
class Dog:
    def __init__(self, name):
        self.name = name


print(Dog("Rex").name)
