import asyncio


async def answer(delay):
    await asyncio.sleep(delay)
    return "forty-two"


async def main():
    try:
        print(await asyncio.wait_for(answer(0.5), 0.1))
    except TimeoutError:
        print("gave up")


asyncio.run(main())
