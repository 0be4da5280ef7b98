import time

# Wait for some time.
time.sleep(0.05)

print("awake")
