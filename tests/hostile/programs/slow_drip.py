# verdict: timeout case_time
import os
import time

def attack(x):
    for byte in b"tz" + bytes(20):
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, bytes([byte]))
            except OSError:
                pass
        time.sleep(0.2)
    while True:
        time.sleep(1)
