# verdict: killed
import os

def attack(x):
    os.abort()
