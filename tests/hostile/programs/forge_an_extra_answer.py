# verdict: protocol_error
# The right answer to this call, made by hand: a value like any other. The real one that follows is one too many.
import os
import struct

def attack(x):
    header = b"\x84\xa4type\xa6result\xa2id\x00\xa5fault\xc0\xa6values\x93\xa1i\xc3\x91\x2a"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"tz" + struct.pack("<IQ", len(header), 0) + header)
        except OSError:
            pass
    import time
    time.sleep(0.05)
    return x
