from pathlib import Path

# Add to a file.
for line in ["tea", "milk"]:
    with open("list.txt", "a") as f:
        f.write(line + "\n")

print(Path("list.txt").read_text(), end="")
