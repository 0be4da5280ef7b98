import threading

# Guard shared data.
lock = threading.Lock()
count = 0


def add():
    global count
    with lock:
        count += 1


threads = [threading.Thread(target=add) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
