def span(first, *rest):
    numbers = [first, *rest]
    return min(numbers), max(numbers)


low, high = span(3, 9, 4)
print(low, high)

scores = [8, 2, 5]
print(span(*scores))
