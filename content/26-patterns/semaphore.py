import asyncio


async def fetch(page, limit):
    async with limit:
        await asyncio.sleep(0.1)
        return len(page)


async def main():
    limit = asyncio.Semaphore(2)
    pages = ["index", "about", "news", "blog"]
    print(await asyncio.gather(*[fetch(page, limit) for page in pages]))


asyncio.run(main())
