class Dog:
    def speak(self):
        return "Woof"


class Robot:
    def speak(self):
        return "Beep"


def greet(speakers):
    for i, s in enumerate(speakers, 1):
        print(f"{i}: {s.speak()}")


greet([Dog(), Robot()])
