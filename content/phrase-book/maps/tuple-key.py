# Two values as one key.
board = {(0, 1): "X"}

print(board[(0, 1)])
