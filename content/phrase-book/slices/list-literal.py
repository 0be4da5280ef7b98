# Make a list.
primes = [2, 3, 5]

print(len(primes), primes[0])
