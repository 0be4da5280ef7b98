# Take values one at a time.
it = iter(["a", "b"])
print(next(it, "end"), next(it, "end"), next(it, "end"))
