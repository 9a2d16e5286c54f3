# verdict: raised
import sys

def attack(x):
    sys.setrecursionlimit(10**9)
    class Deep:
        def __getattr__(self, name):
            return getattr(self, name + "x")
    return Deep().y
