from pathlib import Path

Path("note.txt").write_text("tea\nmilk\n")

# Read a whole file.
text = Path("note.txt").read_text()

print(len(text))
