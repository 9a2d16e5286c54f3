# stopped by: seccomp
# A process that leaves the session would go on after the grader has finished, and read what comes next.
import os

def attack():
    process = os.fork()
    if process == 0:
        os.setsid()
        os.execv("/bin/sleep", ["sleep", "5"])
    return process > 0
