def kind(status):
    match status:
        case 200 | 201 | 204:
            return "success"
        case 404:
            return "not found"
        case s if 500 <= s < 600:
            return "the server's fault"
        case _:
            return "something else"


for status in [204, 404, 503, 302]:
    print(status, kind(status))
