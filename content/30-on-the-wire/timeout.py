import asyncio


async def main():
    messages = asyncio.Queue()
    try:
        async with asyncio.timeout(0.1):
            await messages.get()
    except TimeoutError:
        print("nothing for a tenth of a second")
    await messages.put("late, but here")
    print(await messages.get())


asyncio.run(main())
