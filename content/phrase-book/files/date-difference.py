from datetime import date, timedelta

start = date(2026, 2, 27)

# Add to a date and subtract dates.
due = start + timedelta(days=3)
days = (due - start).days

print(due, days)
