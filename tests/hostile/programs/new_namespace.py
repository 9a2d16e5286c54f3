# stopped by: seccomp
import ctypes

def attack():
    return ctypes.CDLL(None).unshare(0x10000000) == 0  # CLONE_NEWUSER
