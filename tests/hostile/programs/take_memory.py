# stopped by: rlimits
import numpy as np

def attack():
    return np.zeros(1 << 27).nbytes == 1 << 30
