import asyncio
import json

connections = {}  # the front end's: connection number -> what the client receives


async def handler(number, frames, to_router):
    """The front end's half of one connection: everything it hears goes to the router."""
    for frame in frames:
        await to_router.put((number, frame))


async def deliver(from_router):
    """The front end's other half: it hands on what the router has decided."""
    while True:
        receivers, text = await from_router.get()
        for number in receivers:
            connections[number].append(text)
        from_router.task_done()


async def route(to_router, from_router):
    """The router alone knows who is subscribed to what."""
    channels = {}
    while True:
        number, frame = await to_router.get()
        request = json.loads(frame)
        match request["kind"]:
            case "subscribe":
                channels.setdefault(request["channel"], set()).add(number)
            case "publish":
                receivers = sorted(channels.get(request["channel"], ()))
                await from_router.put((receivers, request["text"]))
        to_router.task_done()


async def main():
    to_router, from_router = asyncio.Queue(), asyncio.Queue()
    layers = [
        asyncio.create_task(route(to_router, from_router)),
        asyncio.create_task(deliver(from_router)),
    ]
    for number in (1, 2, 3):
        connections[number] = []

    subscribe = '{"kind": "subscribe", "channel": "news"}'
    publish = '{"kind": "publish", "channel": "news", "text": "it works"}'
    await handler(1, [subscribe], to_router)
    await handler(2, [subscribe], to_router)
    await handler(3, [publish], to_router)

    await to_router.join()
    await from_router.join()
    for number, received in connections.items():
        print(f"connection {number} received {received}")
    for layer in layers:
        layer.cancel()


asyncio.run(main())
