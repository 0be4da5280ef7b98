from pathlib import Path

Path("note.txt").write_text("tea")

# Close what you open.
with open("note.txt") as f:
    print(f.read())
