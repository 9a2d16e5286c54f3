"""The system calls that a child keeps: compiled once by libseccomp, loaded by one prctl.

An allow-list: what is not named is refused with EPERM, another architecture's calls are killed with SIGSYS.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import errno
import os
from typing import Any

_ALLOWED = """
read write readv writev pread64 lseek close fstat newfstatat stat lstat statx open openat readlink readlinkat
access faccessat faccessat2 getdents64 getcwd dup dup2 dup3 poll ppoll select pselect6
mmap mprotect munmap mremap madvise brk mincore
rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
clock_gettime clock_getres gettimeofday nanosleep clock_nanosleep time times getrusage
getpid gettid getppid getuid geteuid getgid getegid getresuid getresgid getgroups getpgrp getpgid getsid
uname sysinfo sched_yield sched_getaffinity getcpu getrlimit getrandom
set_tid_address set_robust_list get_robust_list rseq futex membarrier exit exit_group
""".split()  # noqa: SIM905 (a list of words)

_ABSENT = ("clone3", "openat2", "epoll_pwait2", "futex_waitv")
"""Calls whose arguments a filter cannot see, or that libc tries first: ENOSYS makes it fall back."""

_F_COMMANDS = (0, 1, 2, 3, 1030)  # fcntl: DUPFD GETFD SETFD GETFL DUPFD_CLOEXEC
_IOCTLS = (0x5401, 0x5413, 0x5451)  # TCGETS TIOCGWINSZ FIOCLEX
_PRCTLS = (15, 16, 0x53564D41)  # SET_NAME GET_NAME SET_VMA
_CLONE_THREAD = 0x00010000 | 0x00000100  # CLONE_THREAD | CLONE_VM: threads, never processes
_LOW_HALF = 0xFFFFFFFF  # the kernel looks at 32 bits of these arguments

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_INSTRUCTION = 8  # bytes

_libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def compile_filter() -> bytes:
    """Return the filter as BPF instructions.

    Raises:
        ImportError: pyseccomp is not installed.
        RuntimeError, OSError: libseccomp is not there or refused.
    """
    seccomp = _import_pyseccomp()
    rules = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))
    rules.set_attr(seccomp.Attr.ACT_BADARCH, seccomp.KILL_PROCESS)
    for name in _ALLOWED:
        _add(seccomp, rules, seccomp.ALLOW, name)
    for name in _ABSENT:
        _add(seccomp, rules, seccomp.ERRNO(errno.ENOSYS), name)
    for name, position, values in (("fcntl", 1, _F_COMMANDS), ("ioctl", 1, _IOCTLS), ("prctl", 0, _PRCTLS)):
        for value in values:
            _add(seccomp, rules, seccomp.ALLOW, name, seccomp.Arg(position, seccomp.MASKED_EQ, _LOW_HALF, value))
    # asking for a limit is harmless, setting one is not
    _add(seccomp, rules, seccomp.ALLOW, "prlimit64", seccomp.Arg(2, seccomp.EQ, 0))
    _add(seccomp, rules, seccomp.ALLOW, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, _CLONE_THREAD))
    with os.fdopen(os.memfd_create("filter", os.MFD_CLOEXEC), "w+b") as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


def _import_pyseccomp() -> Any:
    """Import pyseccomp without its search for libraries, which runs a compiler and takes 30 ms."""
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: (
        {"c": None, "seccomp": "libseccomp.so.2"}.get(name) or (None if name == "c" else search(name))
    )
    try:
        import pyseccomp  # noqa: PLC0415 (Linux only, and only in the worker)
    except OSError:
        ctypes.util.find_library = search
        import pyseccomp  # noqa: PLC0415
    finally:
        ctypes.util.find_library = search
    return pyseccomp


def _add(seccomp: Any, rules: Any, action: int, name: str, *arguments: Any) -> None:
    try:
        number = seccomp.resolve_syscall(seccomp.Arch.NATIVE, name)
    except (ValueError, OSError):
        return  # this libseccomp or architecture has no such call, so nobody can make it by name
    if number >= 0:
        rules.add_rule(action, number, *arguments)


def prepare(instructions: bytes) -> ctypes.Structure:
    """Return what the kernel reads to load the filter; made before forking, used after."""
    return _Program(len(instructions) // _INSTRUCTION, instructions)


def load(program: ctypes.Structure) -> None:
    """Put the filter over this thread for good (needs no_new_privs).

    Raises:
        OSError: the kernel refused.
    """
    if _libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
