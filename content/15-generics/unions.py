evens = {2, 4, 6}
small = {1, 2, 3}
both = evens & small
print(sorted(both), 4 in both, sorted(evens | small))
