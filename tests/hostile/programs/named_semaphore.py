# stopped by: seccomp
import ctypes

def attack():
    return ctypes.CDLL(None).semget(0x7A72, 1, 0o1666) >= 0
