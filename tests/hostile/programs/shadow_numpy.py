# stopped by: landlock
# A module left where a later submission imports from would run in its process.
import os
import sys

def attack(folder):
    sys.path.insert(0, folder)
    with open(folder + "/shadowed_module_for_all.py", "w"):
        pass
    return os.listdir(folder) != []
