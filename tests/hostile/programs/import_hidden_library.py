# stopped by: landlock
# The gate is only courtesy: without it the library's files must still not open.
import sys

def attack():
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "Gate"]
    import pytest
    return bool(pytest.__version__)
