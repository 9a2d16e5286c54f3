# verdict: exited os_exit
import os

def attack(x):
    os._exit(0)
