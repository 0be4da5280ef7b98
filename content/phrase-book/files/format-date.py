from datetime import datetime

t = datetime(2026, 3, 9, 7, 5)

# Write a date.
print(t.strftime("%d.%m.%Y %H:%M"))
