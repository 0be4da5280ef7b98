import sys

# Read a line that is typed.
print("Name? ", end="")
name = sys.stdin.readline().strip()

print("Hello,", name or "nobody")
