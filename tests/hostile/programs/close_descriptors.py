# verdict: protocol_error
import os
import time

def attack(x):
    os.closerange(0, 64)
    time.sleep(100)
