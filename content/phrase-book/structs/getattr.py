class Door:
    def close(self):
        print("closed")


# Call a method if the object has it.
def finish(thing):
    if hasattr(thing, "close"):
        thing.close()


finish(Door())
finish(42)
