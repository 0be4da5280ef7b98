class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    # How an object prints.
    def __str__(self):
        return f"{self.degrees} °C"


print(Celsius(21))
