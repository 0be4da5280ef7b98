import re

# Take the groups of a match.
m = re.search(r"(\w+)@(\w+)", "ann@example")
if m:
    print(m.group(1), m.group(2))
