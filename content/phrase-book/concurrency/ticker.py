import time

# Do something again and again.
for n in range(3):
    time.sleep(0.02)
    print("tick", n)
