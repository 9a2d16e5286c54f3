# verdict: none
import threading

def spin():
    while True:
        pass

def attack(x):
    for _ in range(3):
        threading.Thread(target=spin, daemon=True).start()
    return x
