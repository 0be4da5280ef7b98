from functools import cache


# Do something only once.
@cache
def settings():
    print("loading")
    return {"port": 8080}


settings()
print(settings()["port"])
