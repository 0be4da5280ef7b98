votes = {"tea": 2, "milk": 5, "beer": 3}

# Sort by value.
ranking = sorted(votes, key=lambda name: (-votes[name], name))

print(*ranking)
