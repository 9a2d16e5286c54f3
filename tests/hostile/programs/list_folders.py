# stopped by: landlock
import os
def attack():
    return len(os.listdir("/")) > 0 and len(os.listdir("/etc")) > 0
