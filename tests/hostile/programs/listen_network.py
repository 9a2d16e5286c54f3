# stopped by: landlock seccomp
# needs landlock: 4
import socket

def attack():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1] > 0
