class Account:
    balance = 0

    # A method that changes its object.
    def deposit(self, amount):
        self.balance += amount


account = Account()
account.deposit(50)
print(account.balance)
