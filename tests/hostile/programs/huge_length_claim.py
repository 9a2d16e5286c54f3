# verdict: protocol_error malformed
import os
import struct

def attack(x):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"tz" + struct.pack("<IQ", 10, 2**60))
        except OSError:
            pass
    return x
