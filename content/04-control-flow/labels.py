grid = [[4, 8, 2], [6, 7, 1], [3, 5, 9]]

for y, row in enumerate(grid):
    odd = [n for n in row if n % 2]
    if odd:
        print("first odd:", odd[0], "in row", y)
        break

for y, row in enumerate(grid):
    for n in row:
        if n > 7:
            break
    else:
        print("nothing above 7 in row", y)
