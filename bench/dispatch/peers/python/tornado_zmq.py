"""The message server of the article: Tornado holds the connections, ZeroMQ carries messages to a router and back."""

import asyncio
import itertools
import json
import multiprocessing
import os

import tornado.httpserver
import tornado.web
import tornado.websocket
import zmq
from router import route
from zmq.eventloop.zmqstream import ZMQStream


class Reader(tornado.websocket.WebSocketHandler):
    """One connection."""

    ids = itertools.count()
    connections = {}
    inbox = None
    routed = None

    def select_subprotocol(self, subprotocols):
        return subprotocols[0] if subprotocols else None

    def check_origin(self, origin):
        return True

    def open(self):
        self.id = next(self.ids)
        self.connections[self.id] = self
        self.set_nodelay(True)

    def on_message(self, message):
        self.inbox.send_multipart([b"%d" % self.id, message.encode()])

    def on_close(self):
        self.connections.pop(self.id, None)
        self.inbox.send_multipart([b"%d" % self.id, b'{"kind": "gone"}'])

    @classmethod
    def deliver(cls, parts):
        receivers, text = parts
        cls.routed.set()
        for receiver in json.loads(receivers):
            reader = cls.connections.get(receiver)
            if reader is not None:
                reader.write_message(text)


async def serve(port):
    context = zmq.Context()
    push = context.socket(zmq.PUSH)
    push.set_hwm(0)
    inbox_port = push.bind_to_random_port("tcp://127.0.0.1")
    subscriber = context.socket(zmq.SUB)
    subscriber.set_hwm(0)
    subscriber.setsockopt(zmq.SUBSCRIBE, b"")
    outbox_port = subscriber.bind_to_random_port("tcp://127.0.0.1")
    router = multiprocessing.Process(target=route, args=(inbox_port, outbox_port), daemon=True)
    router.start()
    Reader.inbox = ZMQStream(push)
    Reader.routed = asyncio.Event()
    ZMQStream(subscriber).on_recv(Reader.deliver)
    app = tornado.web.Application([("/live/ws", Reader)])
    tornado.httpserver.HTTPServer(app).listen(port, "127.0.0.1")
    await Reader.routed.wait()
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    asyncio.run(serve(int(os.environ["PORT"])))
