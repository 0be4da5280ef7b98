def parse_port(text):
    port = int(text)
    if not 1 <= port <= 65535:
        raise ValueError(f"port {port} is out of range")
    return port


for text in ["8080", "70000", "http"]:
    try:
        print("port", parse_port(text))
    except ValueError as error:
        print("error:", error)
