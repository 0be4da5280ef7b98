host = "www.example.org"

# Remove a beginning or an ending.
print(host.removeprefix("www.").removesuffix(".org"))
