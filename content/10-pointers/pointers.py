from dataclasses import dataclass


@dataclass
class Account:
    owner: str
    balance: int


def deposit(account, amount):
    account.balance += amount


ann = Account("Ann", 100)
same = ann
deposit(ann, 50)
print(same.balance, same is ann)
