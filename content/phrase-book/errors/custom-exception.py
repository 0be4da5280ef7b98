# An error with fields.
class AgeError(Exception):
    def __init__(self, age):
        super().__init__(f"no such age: {age}")
        self.age = age


try:
    raise AgeError(-3)
except AgeError as err:
    print(err, err.age, sep=" / ")
