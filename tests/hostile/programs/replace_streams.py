# verdict: none
import builtins
import sys

def attack(x):
    sys.stdout = sys.stderr = sys.stdin = builtins.print = None
    return x
