# stopped by: seccomp
import socket

def attack():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
        return peer.sendto(b"the answers", ("127.0.0.1", 9)) > 0
