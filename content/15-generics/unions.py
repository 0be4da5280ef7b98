evens = {2, 4, 6}
small = {1, 2, 3}
both = evens & small
either = evens | small
print(4 in both, len(both), sorted(either))
