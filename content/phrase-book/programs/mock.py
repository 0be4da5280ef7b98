# Put a stand-in for a real thing.
class FakeClock:
    def hour(self):
        return 9


def greeting(clock):
    return "Good morning" if clock.hour() < 12 else "Good day"


print(greeting(FakeClock()))
