# stopped by: seccomp
import os

def attack():
    process = os.fork()
    if process == 0:
        os._exit(0)
    return os.waitpid(process, 0)[0] == process
