import asyncio


async def blink(times):
    while True:
        await asyncio.sleep(0.1)
        times.append("blink")


async def main():
    times = []
    task = asyncio.create_task(blink(times))
    await asyncio.sleep(0.25)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled after", len(times))


asyncio.run(main())
