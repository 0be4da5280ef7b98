import asyncio

inboxes = {"ann": asyncio.Queue(), "bob": asyncio.Queue()}


async def on_message(sender, text):
    for inbox in inboxes.values():
        await inbox.put(f"{sender}: {text}")


async def main():
    await on_message("ann", "hello, everyone")
    print("bob received", await inboxes["bob"].get())


asyncio.run(main())
