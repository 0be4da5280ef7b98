import sys

# Arguments of the command line.
for arg in sys.argv[1:]:
    print(arg)
print(len(sys.argv) - 1, "arguments")
