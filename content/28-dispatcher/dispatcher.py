clients = {"ann": [], "bob": []}


def publish(sender, text):
    for inbox in clients.values():
        inbox.append(f"{sender}: {text}")


publish("ann", "hello, everyone")
for name, inbox in clients.items():
    print(name, "received", inbox)
