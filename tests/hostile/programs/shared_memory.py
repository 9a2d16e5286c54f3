# stopped by: seccomp
# A segment of System V shared memory stays when its process ends: the next submission finds it.
import ctypes

def attack():
    return ctypes.CDLL(None).shmget(0x7A72, 4096, 0o1666) >= 0
