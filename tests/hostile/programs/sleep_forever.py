# verdict: timeout case_time
import time

def attack(x):
    while True:
        try:
            time.sleep(1000)
        except BaseException:
            pass
