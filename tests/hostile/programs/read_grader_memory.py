# stopped by: landlock seccomp identity privacy
# The grader holds the expected values in its memory: by /proc where files open, by process_vm_readv where they do not.
import ctypes
import re

def attack(grader):
    libc = ctypes.CDLL(None, use_errno=True)
    for line in open(f"/proc/{grader}/maps"):
        match = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
        if not match:
            continue
        start, end = (int(part, 16) for part in match.groups())
        buffer = ctypes.create_string_buffer(end - start)
        local = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), end - start)
        remote = (ctypes.c_void_p * 2)(start, end - start)
        if libc.process_vm_readv(grader, local, 1, remote, 1, 0) > 0 and b"grader's canary" in buffer.raw:
            return True
    return False
