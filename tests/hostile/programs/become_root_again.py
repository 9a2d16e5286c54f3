# stopped by: identity seccomp
import os

def attack():
    os.setuid(0)
    os.setpriority(os.PRIO_PROCESS, 0, -5)  # something that takes root's powers, not only its name
    return True
