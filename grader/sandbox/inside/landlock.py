"""Landlock by three system calls: a process lists the files it may still read, and gives up everything else for good.

Source: Linux, Documentation/userspace-api/landlock.rst. The numbers are the same on every architecture.
"""

from __future__ import annotations

import ctypes
import os
import stat

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_RULE_PATH_BENEATH = 1

_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_FILESYSTEM_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}  # how many rights each version knows
_NETWORK_RIGHTS = 0b11  # bind and connect TCP, from version 4
_SCOPES = 0b11  # abstract UNIX sockets and signals, from version 6
_NEWEST_KNOWN = 5


class _Ruleset(ctypes.Structure):
    _fields_ = (("filesystem", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


_libc = ctypes.CDLL(None, use_errno=True)


def version() -> int:
    """Return the kernel's Landlock version, or minus the error number that says why there is none."""
    found = int(_libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_FLAG))
    return found if found > 0 else -ctypes.get_errno()


def build_ruleset(readable: list[str], writable: list[str]) -> int:
    """Return the descriptor of a ruleset that leaves reading below `readable` and writing to `writable`.

    Raises:
        OSError: the kernel refused.
    """
    known = version()
    filesystem = (1 << _FILESYSTEM_RIGHTS[min(known, _NEWEST_KNOWN)]) - 1
    attributes = _Ruleset(filesystem, _NETWORK_RIGHTS if known >= 4 else 0, _SCOPES if known >= 6 else 0)  # noqa: PLR2004 (versions)
    ruleset = _check(
        _libc.syscall(_CREATE_RULESET, ctypes.byref(attributes), ctypes.c_size_t(ctypes.sizeof(attributes)), 0)
    )
    for path in readable:
        _allow(ruleset, path, _READ_FILE | _READ_DIR)
    for path in writable:
        _allow(ruleset, path, _READ_FILE | _WRITE_FILE)
    return ruleset


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return  # what is not there, or not readable, needs no permission; any other trouble is ours to tell
    try:
        if not stat.S_ISDIR(os.fstat(parent).st_mode):
            rights &= ~_READ_DIR  # the kernel refuses a directory's right on a file
        rule = _PathBeneath(rights, parent)
        _check(_libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, ctypes.byref(rule), 0))
    finally:
        os.close(parent)


def restrict_self(ruleset: int) -> None:
    """Give up everything that the ruleset does not leave (needs no_new_privs).

    Raises:
        OSError: the kernel refused.
    """
    _check(_libc.syscall(_RESTRICT_SELF, ruleset, 0))


def _check(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return int(result)
