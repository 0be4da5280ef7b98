from pathlib import Path

# Work with paths.
p = Path("home", "ann", "a.txt")
print(p, p.name, p.suffix, p.parent)
