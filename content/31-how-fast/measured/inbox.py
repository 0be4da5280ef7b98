import queue
import timeit

inbox = queue.Queue()


def hand_over():
    inbox.put("hello")
    inbox.get()


rounds, seconds = timeit.Timer(hand_over).autorange()
print(round(seconds / rounds * 1e9), "ns/op")
print("in", rounds, "rounds")
