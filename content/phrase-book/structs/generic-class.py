from typing import Generic, TypeVar

T = TypeVar("T")


# A container for any type.
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s = Stack[str]()
s.push("tea")
print(len(s.items), s.items[0])
