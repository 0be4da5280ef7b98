import asyncio
import time


def compute():
    time.sleep(0.3)  # stands for a query, or for anything else that waits without await


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
