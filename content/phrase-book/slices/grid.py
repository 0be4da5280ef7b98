# A list of lists.
grid = [[0] * 3 for _ in range(2)]

grid[1][2] = 7
print(len(grid), grid[0][2], grid[1][2])
