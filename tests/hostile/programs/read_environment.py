# stopped by: environment
import os

def attack():
    return "TARAZU_CANARY" in os.environ
