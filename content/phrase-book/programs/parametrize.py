# One test, many cases.
cases = [("", 0), ("tea", 3), ("né", 2)]
for text, want in cases:
    got = len(text)
    if got != want:
        print(f"len({text!r}) = {got}, want {want}")

print("checked")
