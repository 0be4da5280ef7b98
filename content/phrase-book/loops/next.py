letters = ["a", "b"]

# Take values one at a time.
it = iter(letters)
first = next(it)
second = next(it)
third = next(it, None)

print(first, second, "end" if third is None else third)
