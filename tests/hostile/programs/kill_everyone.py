# stopped by: landlock seccomp identity
# needs landlock: 6
# alone
import os
import time

def attack():
    os.kill(-1, 9)
    time.sleep(1)  # whoever started us is gone, and takes us along
    return True
