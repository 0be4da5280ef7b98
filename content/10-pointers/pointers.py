from dataclasses import dataclass


@dataclass
class Account:
    balance: int


def deposit(account, amount):
    account.balance += amount


ann = Account(100)
same = ann
deposit(ann, 50)
print(same.balance, same is ann)
