from pathlib import Path

# Handle several kinds of error.
try:
    Path("missing.txt").read_text()
except FileNotFoundError:
    print("no such file")
except PermissionError:
    print("not allowed")
