def port_of(settings):
    try:
        return int(settings["port"])
    except ValueError as error:
        raise RuntimeError("read port") from error


try:
    port_of({"port": "http"})
except RuntimeError as error:
    print(error)
    print("because:", error.__cause__)
