import asyncio

account = {"balance": 0}
lock = asyncio.Lock()


async def deposit():
    async with lock:
        before = account["balance"]
        await asyncio.sleep(0)
        account["balance"] = before + 1


async def main():
    await asyncio.gather(*[deposit() for _ in range(1000)])
    print("balance:", account["balance"])


asyncio.run(main())
