from pathlib import Path

Path("box").mkdir()
Path("box/b.txt").touch()
Path("box/a.txt").touch()

# List a folder.
for entry in sorted(Path("box").iterdir()):
    print(entry.name)
