# verdict: none
import numpy as np

class Liar(np.ndarray):
    shape = property(lambda self: (3,))
    dtype = property(lambda self: np.dtype("float64"))
    def __eq__(self, other):
        return True
    def __reduce__(self):
        raise RuntimeError
    def __array__(self, *args, **kwargs):
        return np.ones(3)

def attack(x):
    return np.zeros(3).view(Liar)
