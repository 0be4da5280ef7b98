# Divide whole numbers.
print(7 // 2, 7 % 2)
