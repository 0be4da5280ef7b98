from concurrent.futures import ThreadPoolExecutor

names = ["ann", "bob"]

# Run many and collect the results.
with ThreadPoolExecutor() as pool:
    results = list(pool.map(str.upper, names))

print(*results)
