total, count = 7, 2

# Divide and keep the fraction.
mean = total / count

print(mean)
