import asyncio

balance = 0


async def deposit():
    global balance
    before = balance
    await asyncio.sleep(0)
    balance = before + 1


async def main():
    await asyncio.gather(*[deposit() for _ in range(1000)])
    print("balance:", balance)


asyncio.run(main())
