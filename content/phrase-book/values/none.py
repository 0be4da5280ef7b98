# A value that may be absent.
limit = None
if limit is None:
    print("no limit")

limit = 30
print(limit)
