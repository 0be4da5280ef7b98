import threading

# Run something at the same time.
t = threading.Thread(target=lambda: print("working"))
t.start()
t.join()
