class Dog:
    def speak(self):
        return "woof"


class Puppy(Dog):
    # Call the method of the embedded type.
    def speak(self):
        return super().speak() + ", softly"


print(Puppy().speak())
