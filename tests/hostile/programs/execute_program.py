# stopped by: landlock seccomp
import os

def attack():
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            os.dup2(writer, 1)
            os.execv("/bin/echo", ["echo", "free"])
        finally:
            os._exit(1)
    os.close(writer)
    return os.read(reader, 10) == b"free\n"
