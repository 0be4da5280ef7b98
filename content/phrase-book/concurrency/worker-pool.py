from concurrent.futures import ThreadPoolExecutor

# A fixed number of workers.
with ThreadPoolExecutor(max_workers=2) as pool:
    results = pool.map(lambda n: n * n, range(5))
    total = sum(results)

print(total)
