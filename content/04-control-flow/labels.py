grid = [[4, 8, 2], [6, 7, 1], [3, 5, 9]]

for y, row in enumerate(grid):
    odd = next((x for x, n in enumerate(row) if n % 2), None)
    if odd is not None:
        print("first odd number:", row[odd], "in column", odd, "of row", y)
        break

for y, row in enumerate(grid):
    for n in row:
        if n > 7:
            break
    else:
        print("nothing above 7 in row", y)
