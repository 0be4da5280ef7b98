import asyncio


async def greet():
    print("hello from a task")


async def main():
    await asyncio.create_task(greet())
    print("hello from main")


asyncio.run(main())
