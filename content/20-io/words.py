from io import StringIO


def count(source):
    words = 0
    for line in source:
        words += len(line.split())
    return words


poem = StringIO("so much depends\nupon\n")
print(count(poem))
