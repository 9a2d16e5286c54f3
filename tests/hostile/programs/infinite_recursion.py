# verdict: raised
import sys

def attack(x):
    return attack(x)
