words, name, count = [], "", 0

# Test for empty or zero.
if not words and not name and not count:
    print("nothing there")
