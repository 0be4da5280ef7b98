rows = [[1, 2], [3, 4], [5, 6]]

# Leave two loops at once.
found = None
for row in rows:
    for n in row:
        if n == 3:
            found = row
            break
    if found:
        break

print(found[1])
