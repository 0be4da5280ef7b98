import queue
import timeit

inbox = queue.Queue()


def hand_over():
    inbox.put("hello")
    inbox.get()


timer = timeit.Timer(hand_over)
rounds, seconds = timer.autorange()
print(round(seconds / rounds * 1e9), "ns/op")
print("in", rounds, "rounds")
