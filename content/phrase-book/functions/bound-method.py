class Basket:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


basket = Basket()

# A method as a value.
put = basket.add
put("tea")

print(len(basket.items))
