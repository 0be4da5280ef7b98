"""The router of the 2011 server: a process of its own that alone knows who is subscribed to what.

Front ends push what readers send; the router publishes each message back with the connections that are to get it.
"""

import json

import zmq


def route(inbox_port, outbox_port):
    """Routes messages for ever between two ports of this machine."""
    context = zmq.Context()
    inbox = context.socket(zmq.PULL)
    inbox.set_hwm(0)
    inbox.connect(f"tcp://127.0.0.1:{inbox_port}")
    outbox = context.socket(zmq.PUB)
    outbox.set_hwm(0)
    outbox.connect(f"tcp://127.0.0.1:{outbox_port}")
    readers = {}
    channels = {}

    def tell(receivers, reply):
        outbox.send_multipart([json.dumps(receivers).encode(), json.dumps(reply).encode()])

    # A subscriber hears nothing of what was published before it was found: say that we are there until somebody speaks.
    while inbox.poll(50) == 0:
        tell([], {"kind": "ready"})

    while True:
        connection, text = inbox.recv_multipart()
        connection = int(connection)
        request = json.loads(text)
        kind = request["kind"]
        if kind == "gone":
            readers.pop(connection, None)
            for subscribers in channels.values():
                subscribers.discard(connection)
        elif kind == "hello":
            readers[connection] = request["name"]
            tell([connection], {"kind": "welcome", "name": request["name"]})
        elif kind == "subscribe":
            channels.setdefault(request["channel"], set()).add(connection)
            tell([connection], {"kind": "ack", "of": "subscribe"})
        elif kind == "publish":
            to = request["to"]
            if to["kind"] == "channel":
                receivers = list(channels.get(to["channel"], ()))
            elif to["kind"] == "everyone":
                receivers = list(readers)
            else:
                receivers = [c for c, name in readers.items() if name == to["name"]]
            message = {"kind": "message", "from": readers.get(connection), "to": to, "text": request["text"]}
            tell(receivers, message)
