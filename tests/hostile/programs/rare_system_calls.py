# stopped by: seccomp
# Calls in which kernels had their worst errors; any answer but "not permitted" or "no such call" is one too many.
import ctypes
import errno

CALLS = {"io_uring_setup": 425, "bpf": 321, "userfaultfd": 323, "perf_event_open": 298, "keyctl": 250, "add_key": 248}

def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    for number in CALLS.values():
        ctypes.set_errno(0)
        libc.syscall(number, 0, 0, 0, 0, 0)
        if ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            return True
    return False
