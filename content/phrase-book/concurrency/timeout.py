import queue

slow = queue.Queue()

# Give up after some time.
try:
    print(slow.get(timeout=0.05))
except queue.Empty:
    print("too late")
