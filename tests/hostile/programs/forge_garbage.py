# verdict: protocol_error malformed
import os

def attack(x):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"HTTP/1.1 200 OK\r\n\r\n" * 10)
        except OSError:
            pass
    return x
