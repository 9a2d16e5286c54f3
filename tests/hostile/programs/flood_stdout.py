# verdict: none
import sys

def attack(x):
    for _ in range(1000):
        print("x" * 100_000)
        sys.stderr.write("y" * 100_000)
    return x
