# Clean up whatever happens.
def work():
    try:
        print("working")
    finally:
        print("tidied")


work()
