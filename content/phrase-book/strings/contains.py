name = "report.txt"

# Does it contain, begin or end with?
found = "port" in name and name.startswith("re") and name.endswith(".txt")

print("yes" if found else "no")
