import asyncio
import time


def compute():
    end = time.perf_counter() + 0.3
    while time.perf_counter() < end:
        pass  # stands for work of 0.3 seconds


async def report(name):
    print(name, "asks for a report")
    compute()
    print(name, "has the report")


async def ping(name):
    print(name, "pings")
    await asyncio.sleep(0.1)
    print(name, "has the pong")


async def main():
    await asyncio.gather(ping("bob"), report("ann"), ping("cyd"))


asyncio.run(main())
