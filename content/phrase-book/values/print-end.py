# Print without a new line.
print("loading", end="")
print(".", end="")
print(" done")
