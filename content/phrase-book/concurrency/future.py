from concurrent.futures import ThreadPoolExecutor

# A result that comes later.
with ThreadPoolExecutor() as pool:
    future = pool.submit(lambda: 6 * 7)
    print(future.result())
