n = [1, -2, 3]

# Does any, do all?
if any(x < 0 for x in n):
    print("some are negative")
if not all(x > 0 for x in n):
    print("not all are positive")
