class Dog:
    name = "Rex"

    # A method.
    def speak(self):
        return self.name + " barks"


print(Dog().speak())
