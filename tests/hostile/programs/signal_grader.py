# stopped by: landlock seccomp identity
# needs landlock: 6
import os

def attack(grader):
    os.kill(grader, 0)
    return True
