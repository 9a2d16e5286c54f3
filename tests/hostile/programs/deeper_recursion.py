# verdict: killed/raised
# Without the limit of Python itself the stack of the processor runs out; newer Pythons have a second limit.
import sys

class Deep:
    def __repr__(self):
        return repr(self)

def attack(x):
    sys.setrecursionlimit(10**9)
    return repr(Deep())
