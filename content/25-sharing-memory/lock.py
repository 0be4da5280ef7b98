import asyncio

balance = 0
lock = asyncio.Lock()


async def deposit():
    global balance
    async with lock:
        before = balance
        await asyncio.sleep(0)
        balance = before + 1


async def main():
    await asyncio.gather(*[deposit() for _ in range(1000)])
    print("balance:", balance)


asyncio.run(main())
