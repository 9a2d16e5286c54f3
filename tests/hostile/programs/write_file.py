# stopped by: landlock
import os

def attack(folder):
    os.close(os.open(folder + "/left-behind", os.O_WRONLY | os.O_CREAT))
    return os.path.exists(folder + "/left-behind")
