# verdict: wrong_type
import numpy as np

class Equal:
    def __eq__(self, other):
        return True

def attack(x):
    return np.array([Equal()] * 3)
