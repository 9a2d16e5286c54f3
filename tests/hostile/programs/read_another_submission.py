# stopped by: sitting
# Whatever an earlier program left in this process can be found by walking through all objects.
import gc

def attack(mark):
    return any(isinstance(found, dict) and found.get("LEFT_BEHIND") == mark for found in gc.get_objects())
