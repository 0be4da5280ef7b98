from itertools import count, islice

squares = (n * n for n in count(1))
odd = (n for n in squares if n % 2 == 1)
print(list(islice(odd, 4)))
