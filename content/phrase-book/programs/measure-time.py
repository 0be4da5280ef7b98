import time

# Measure how long it takes.
start = time.perf_counter()
total = sum(range(1000))
elapsed = time.perf_counter() - start

print(total, "measured" if elapsed >= 0 else "")
