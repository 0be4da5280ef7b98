import itertools
import threading

# A counter for many goroutines.
numbers = itertools.count(1)
threads = [threading.Thread(target=lambda: next(numbers)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print(next(numbers) - 1)
