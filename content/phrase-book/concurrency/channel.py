import queue
import threading

# Hand values from one to the other.
q = queue.Queue()


def produce():
    for n in range(3):
        q.put(n)
    q.put(None)


threading.Thread(target=produce).start()
while (n := q.get()) is not None:
    print(n)
