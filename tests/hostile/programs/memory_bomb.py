# verdict: out_of_memory memory_error
import numpy as np

def attack(x):
    kept = []
    while True:
        kept.append(np.ones(1 << 22))
