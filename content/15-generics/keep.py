def keep(items, wanted):
    kept = []
    for item in items:
        if wanted(item):
            kept.append(item)
    return kept


print(keep([3, 8, 5], lambda n: n > 4))
words = ["go", "python"]
print(keep(words, lambda s: len(s) > 2))
