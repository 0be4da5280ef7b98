import threading

done = []

# At most n at once.
places = threading.Semaphore(2)


def work(n):
    with places:
        done.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print(len(done))
