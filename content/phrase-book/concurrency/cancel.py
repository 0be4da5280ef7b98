import threading

# Tell others to stop.
stop = threading.Event()


def work():
    stop.wait()
    print("stopped")


t = threading.Thread(target=work)
t.start()
stop.set()
t.join()
