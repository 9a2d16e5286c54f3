# verdict: output_too_large
import numpy as np

def attack(x):
    return np.ones(1 << 24)
