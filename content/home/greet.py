class Dog:
    def speak(self):
        return "Woof"


class Robot:
    def speak(self):
        return "Beep"


for i, s in enumerate([Dog(), Robot()], 1):
    print(f"{i}: {s.speak()}")
