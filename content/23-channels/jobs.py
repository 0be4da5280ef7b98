import asyncio


async def produce(jobs):
    for job in ["wash", "dry", "fold", None]:
        await jobs.put(job)


async def main(jobs):
    producer = asyncio.create_task(produce(jobs))
    while (job := await jobs.get()) is not None:
        print("working on", job)
    await producer


asyncio.run(main(asyncio.Queue(1)))
