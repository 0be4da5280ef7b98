import io

f = io.StringIO("tea\nmilk\n")

# Go through a file line by line.
for line in f:
    print(line.rstrip("\n").upper())
