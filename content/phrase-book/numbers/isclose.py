import math

a, b = 0.1, 0.2

# Compare floats.
print("close" if math.isclose(a + b, 0.3) else "apart")
