"""Start the untrusted side: `python -S -s -P -B <this file> MODE DESCRIPTOR SITE...`, by path, never as a module.

Only the folder above this one, for as long as it takes, and the given sites are put on the import path.
"""

import importlib
import pathlib
import sys

if __name__ == "__main__":
    mode, descriptor, *sites = sys.argv[1:]
    room = str(pathlib.Path(__file__).parent.parent)
    sys.path += [*sites, room]
    module = importlib.import_module(f"inside.{mode}")
    sys.path.remove(room)
    module.serve(int(descriptor))
