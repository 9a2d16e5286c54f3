# stopped by: seccomp
# A process that leaves the session would go on after the grader has finished, and read what comes next.
import os
import time

def attack():
    process = os.fork()
    if process == 0:
        os.setsid()
        time.sleep(2)
        os._exit(0)
    return process > 0
