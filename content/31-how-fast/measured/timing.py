import asyncio
import time

COUNT = 1_000


async def dispatch(events, inbox):
    while True:
        await inbox.put(await events.get())


async def main():
    events, inbox = asyncio.Queue(), asyncio.Queue()
    dispatcher = asyncio.create_task(dispatch(events, inbox))
    start = time.perf_counter_ns()
    for _ in range(COUNT):
        await events.put("hello")
        await inbox.get()
    print((time.perf_counter_ns() - start) // COUNT, "ns/op")
    dispatcher.cancel()


asyncio.run(main())
