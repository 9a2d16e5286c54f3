# verdict: none
import sys

def attack(x):
    try:
        sys.setrecursionlimit(30)
    except RecursionError:
        pass
    return x
