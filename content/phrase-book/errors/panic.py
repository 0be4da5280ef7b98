# Stop because of a bug.
def weekday(n):
    if not 0 <= n < 7:
        raise AssertionError(f"no day {n}")
    return "MTWTFSS"[n]


print(weekday(4))
