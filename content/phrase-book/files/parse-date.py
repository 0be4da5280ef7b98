from datetime import datetime

# Read a date.
t = datetime.strptime("2026-03-09", "%Y-%m-%d")

print(t.year, t.day)
