# Collect several errors.
problems = []
for text in ["1", "x", "y"]:
    try:
        int(text)
    except ValueError:
        problems.append(f"bad number {text}")

print("\n".join(problems))
