import sys

print("done")

# End the program with a status.
sys.exit(0)
