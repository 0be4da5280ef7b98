day = -1

# A remainder that is never negative.
wrapped = day % 7

print(wrapped)
