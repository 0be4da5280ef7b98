channels = {}


def subscribe(name, channel):
    channels.setdefault(channel, set()).add(name)


def publish(channel, text):
    for name in sorted(channels.get(channel, ())):
        print(f"to {name}: {text}")


subscribe("ann", "news")
subscribe("bob", "news")
channels["news"].discard("bob")
publish("news", "it works")
