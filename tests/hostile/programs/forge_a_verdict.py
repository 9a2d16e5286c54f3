# verdict: protocol_error malformed
import os
import struct

def attack(x):
    header = b"\x83\xa4type\xa6result\xa2id\x00\xa5fault\x81\xa7verdict\xa5right"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"tz" + struct.pack("<IQ", len(header), 0) + header)
        except OSError:
            pass
    return x
