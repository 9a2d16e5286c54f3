# verdict: exited sys_exit
import sys

def attack(x):
    sys.exit(0)
