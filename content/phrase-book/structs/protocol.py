from typing import Protocol


# Anything that has this method.
class Speaker(Protocol):
    def speak(self) -> str: ...


def announce(s: Speaker) -> None:
    print(s.speak())


class Dog:
    def speak(self) -> str:
        return "woof"


announce(Dog())
