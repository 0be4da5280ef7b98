class Dog:
    def speak(self):
        return "Woof"


class Robot:
    def speak(self):
        return "Beep"


for speaker in [Dog(), Robot()]:
    print(speaker.speak())
