import asyncio

account = {"balance": 0}


async def deposit():
    before = account["balance"]
    await asyncio.sleep(0)
    account["balance"] = before + 1


async def main():
    await asyncio.gather(*[deposit() for _ in range(1000)])
    print("balance:", account["balance"])


asyncio.run(main())
