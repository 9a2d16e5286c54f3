# verdict: output_too_large
import numpy as np

def attack(x):
    return np.broadcast_to(1.0, (10**5, 10**5))
