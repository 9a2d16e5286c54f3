# verdict: protocol_error unexpected
# A frame of a later call, well-formed in every way, before that call was made.
import os
import struct

def frame(header):
    return b"tz" + struct.pack("<IQ", len(header), 0) + header

def attack(x):
    header = b"\x84\xa4type\xa6result\xa2id\x07\xa5fault\xc0\xa6values\x93\xa1i\xc3\x91\x2a"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, frame(header))
        except OSError:
            pass
    return x
