from pathlib import Path

# Write a whole file.
Path("out.txt").write_text("tea\n")

print(Path("out.txt").stat().st_size)
