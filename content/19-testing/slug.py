def slug(title):
    return "-".join(title.lower().split())


def test_slug():
    for title, want in [("Hello World", "hello-world"), ("  Go  1.26 ", "go-1.26")]:
        assert slug(title) == want, title


test_slug()
print("passed")
