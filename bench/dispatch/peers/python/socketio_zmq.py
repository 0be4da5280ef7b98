"""The message server of the article with socket.io in front, as it was: python-socketio over Tornado, ZeroMQ behind."""

import asyncio
import json
import multiprocessing
import os

import socketio
import tornado.httpserver
import tornado.web
import zmq
from router import route
from zmq.eventloop.zmqstream import ZMQStream

server = socketio.AsyncServer(async_mode="tornado", cors_allowed_origins="*")
numbers = {}
sids = {}


async def main(port):
    context = zmq.Context()
    push = context.socket(zmq.PUSH)
    push.set_hwm(0)
    inbox_port = push.bind_to_random_port("tcp://127.0.0.1")
    subscriber = context.socket(zmq.SUB)
    subscriber.set_hwm(0)
    subscriber.setsockopt(zmq.SUBSCRIBE, b"")
    outbox_port = subscriber.bind_to_random_port("tcp://127.0.0.1")
    multiprocessing.Process(target=route, args=(inbox_port, outbox_port), daemon=True).start()
    inbox = ZMQStream(push)
    replies = asyncio.Queue()

    @server.event
    async def connect(sid, _environ):
        numbers[sid] = len(numbers)
        sids[numbers[sid]] = sid

    @server.event
    async def request(sid, message):
        inbox.send_multipart([b"%d" % numbers[sid], json.dumps(message).encode()])

    @server.event
    async def disconnect(sid):
        sids.pop(numbers[sid], None)
        inbox.send_multipart([b"%d" % numbers[sid], b'{"kind": "gone"}'])

    ZMQStream(subscriber).on_recv(replies.put_nowait)
    app = tornado.web.Application([("/socket.io/", socketio.get_tornado_handler(server))])
    tornado.httpserver.HTTPServer(app).listen(port, "127.0.0.1")
    await replies.get()
    print("ready", flush=True)
    while True:
        receivers, text = await replies.get()
        reply = json.loads(text)
        for receiver in json.loads(receivers):
            sid = sids.get(receiver)
            if sid is not None:
                await server.emit("reply", reply, to=sid)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    asyncio.run(main(int(os.environ["PORT"])))
