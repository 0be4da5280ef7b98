for i, word in enumerate(["go", "python", "c", ""]):
    if (n := len(word)) > 2:
        print(i, word, "is long:", n)
    elif n > 0:
        print(i, word, "is short")

left = 100
while left > 1:
    left //= 3
print(left)
