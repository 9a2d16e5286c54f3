# stopped by: landlock seccomp identity privacy
import ctypes

def attack(grader):
    return ctypes.CDLL(None).ptrace(0x4206, grader, 0, 0) == 0  # PTRACE_SEIZE
