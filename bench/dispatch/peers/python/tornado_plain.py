"""A broadcast in Tornado alone: every message goes to everybody, in one process."""

import asyncio
import os

import tornado.httpserver
import tornado.web
import tornado.websocket


class Reader(tornado.websocket.WebSocketHandler):
    """One connection."""

    connections = set()

    def check_origin(self, origin):
        return True

    def open(self):
        self.connections.add(self)
        self.set_nodelay(True)

    def on_message(self, message):
        for reader in self.connections:
            reader.write_message(message)

    def on_close(self):
        self.connections.discard(self)


async def serve(port):
    app = tornado.web.Application([("/", Reader)])
    tornado.httpserver.HTTPServer(app).listen(port, "127.0.0.1")
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(os.environ["PORT"])))
