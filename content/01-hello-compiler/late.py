def report(total):
    print("total".uper(), total)


print("the first line is printed")
try:
    report(3)
except AttributeError as error:
    print("AttributeError:", error)
