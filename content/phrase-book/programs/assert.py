def double(n):
    return n * 2


# Assert in a test.
def test_double():
    assert double(4) == 8


test_double()
print("ok")
