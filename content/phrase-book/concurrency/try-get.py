import queue

q = queue.Queue()

# Take a value only if one is there.
try:
    print(q.get_nowait())
except queue.Empty:
    print("nothing yet")
