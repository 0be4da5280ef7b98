from pathlib import Path

# Is there such a file?
if not Path("missing.txt").exists():
    print("no such file")
