# stopped by: landlock seccomp
# needs landlock: 4
import socket

def attack(port):
    with socket.create_connection(("127.0.0.1", port), 2) as peer:
        return peer.recv(2) == b"hi"
