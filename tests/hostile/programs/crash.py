# verdict: killed
import ctypes

def attack(x):
    ctypes.memset(8, 0, 8)
