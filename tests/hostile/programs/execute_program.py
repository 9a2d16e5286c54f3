# stopped by: landlock seccomp
import os

def attack():
    reader, writer = os.pipe() if hasattr(os, "pipe") else (None, None)
    process = os.fork()
    if process == 0:
        os.dup2(writer, 1)
        os.execv("/bin/echo", ["echo", "free"])
    os.close(writer)
    return os.read(reader, 10) == b"free\n"
