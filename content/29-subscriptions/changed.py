news = {"ann", "bob", "cyd"}


def deliver(name):
    print("delivered to one")
    news.discard(name)  # one message is enough, and the reader unsubscribes


try:
    for name in news:
        deliver(name)
except RuntimeError as error:
    print("RuntimeError:", error)
