# verdict: exited os_exit
import os
os._exit(0)

def attack(x):
    return x
