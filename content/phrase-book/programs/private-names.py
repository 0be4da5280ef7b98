class Account:
    # What others may use.
    def __init__(self):
        self.owner = "Ann"
        self._balance = 50


print(Account().owner)
