# verdict: wrong_type
import os

class Gadget:
    def __reduce__(self):
        return os._exit, (0,)

def attack(x):
    return Gadget()
