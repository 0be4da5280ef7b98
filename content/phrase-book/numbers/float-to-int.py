x = 3.9

# Float to int.
print(int(x), round(x))
