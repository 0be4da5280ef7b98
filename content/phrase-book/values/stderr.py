import sys

# Print to standard error.
print("no such user", file=sys.stderr)
