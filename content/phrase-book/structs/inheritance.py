class Dog:
    name = "Rex"

    def speak(self):
        return self.name + " barks"


# Build on another class.
class Puppy(Dog):
    def play(self):
        return self.name + " plays"


puppy = Puppy()
print(puppy.speak(), puppy.play(), sep=", ")
