# stopped by: landlock seccomp
import os

def attack(folder):
    os.mkdir(folder + "/made")
    os.symlink("/etc/passwd", folder + "/made/link")
    os.rename(folder + "/made", folder + "/moved")
    os.unlink(folder + "/moved/link")
    return True
