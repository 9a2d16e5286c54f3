"""Start the untrusted side, by path and never as a module: MODE DESCRIPTORS MEMORY CPU SITE...

Only the folder above this one, for as long as it takes, and the given sites are put on the import path.
"""

import importlib
import os
import sys

if __name__ == "__main__":
    mode, descriptors, memory, cpu, *sites = sys.argv[1:]
    room = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 (pathlib takes 10 ms)
    sys.path += [*sites, room]
    module = importlib.import_module(f"inside.{mode}")
    sys.path.remove(room)
    module.serve([int(number) for number in descriptors.split(",") if number], int(memory), int(cpu))
    os._exit(0)  # nothing is left to put away, and an interpreter with NumPy takes 10 ms over it
