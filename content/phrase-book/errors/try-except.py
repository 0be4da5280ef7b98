# Handle a failure.
try:
    n = int("tea")
except ValueError:
    print("not a number")
else:
    print(n)
