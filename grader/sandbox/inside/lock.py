"""How a child locks itself in, in an order that matters; nothing here is ever undone.

The worker prepares a `Lock` once; each child enters it before it reads a byte of source.
"""

from __future__ import annotations

import ctypes
import os
import resource
from typing import Any

import msgspec

from . import landlock, seccomp

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_CAPBSET_DROP = 1, 4, 24
_PR_SET_NO_NEW_PRIVS, _PR_CAP_AMBIENT, _CAP_AMBIENT_CLEAR_ALL = 38, 47, 4
_SIGKILL = 9
_CAPABILITY_VERSION_3 = 0x20080522
_EINVAL = 22

_FIRST_UID, _UIDS = 60_000, 1_000  # one of a thousand nobodies per child
_STACK = 64 << 20
_DESCRIPTORS = 64
_PROCESSES = 64
_MAX_DESCRIPTOR = 1 << 16

LAYERS = ("rlimits", "identity", "landlock", "seccomp")

_libc = ctypes.CDLL(None, use_errno=True)


class Lock(msgspec.Struct, frozen=True):
    """What a child puts on. `identity` says how root is given up: "uid", "capabilities" or "" (nothing to give up)."""

    rlimits: bool
    identity: str
    ruleset: int | None
    program: Any | None  # the seccomp filter as the kernel reads it


def enter(lock: Lock, keep: tuple[int, ...], memory: int, cpu: int) -> None:
    """Lock this process in: `keep` are its open descriptors, `memory` bytes above today's, `cpu` seconds.

    Raises:
        OSError: a step failed; the process must end, never go on.
    """
    os.setsid()
    os.chdir("/")
    os.umask(0o077)
    _silence()
    if lock.rlimits:
        _limit(memory, cpu)
    _give_up_root(lock.identity)
    _prctl(_PR_SET_DUMPABLE, 0)
    _prctl(_PR_SET_PDEATHSIG, _SIGKILL)  # after the change of uid, which clears it
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    if lock.ruleset is not None:
        landlock.restrict_self(lock.ruleset)
    _close_all_but(keep)
    if lock.program is not None:
        seccomp.load(lock.program)


def _silence() -> None:
    nothing = os.open("/dev/null", os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)


def _limit(memory: int, cpu: int) -> None:
    with open("/proc/self/statm", "rb", buffering=0) as file:  # noqa: PTH123 (no pathlib in the child's start)
        size = int(file.read().split()[0]) * resource.getpagesize()
    for name, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _DESCRIPTORS),
        (resource.RLIMIT_AS, size + memory),
        (resource.RLIMIT_STACK, _STACK),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        _set_limit(name, value, value)
    _set_limit(resource.RLIMIT_CPU, cpu, cpu + 1)


def _set_limit(name: int, soft: int, hard: int) -> None:
    ceiling = resource.getrlimit(name)[1]
    if ceiling != resource.RLIM_INFINITY:
        soft, hard = min(soft, ceiling), min(hard, ceiling)
    resource.setrlimit(name, (soft, hard))


def _give_up_root(identity: str) -> None:
    if identity == "uid":
        nobody = _FIRST_UID + os.getpid() % _UIDS
        _set_limit(resource.RLIMIT_NPROC, _PROCESSES, _PROCESSES)  # counted per uid, so only for a uid of its own
        os.setgroups([])
        os.setresgid(nobody, nobody, nobody)
        os.setresuid(nobody, nobody, nobody)
    elif identity == "capabilities":
        os.setgroups([])
        _clear_capabilities()


def _clear_capabilities() -> None:
    _prctl(_PR_CAP_AMBIENT, _CAP_AMBIENT_CLEAR_ALL)
    for capability in range(64):
        if _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            if ctypes.get_errno() == _EINVAL:
                break  # past the last one
            _raise()
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    if _libc.capset(header, (ctypes.c_uint32 * 6)()) != 0:
        _raise()


def _close_all_but(keep: tuple[int, ...]) -> None:
    start = 3
    for descriptor in sorted(keep):
        os.closerange(start, descriptor)
        start = descriptor + 1
    os.closerange(start, _MAX_DESCRIPTOR)


def _prctl(option: int, value: int) -> None:
    if _libc.prctl(option, value, 0, 0, 0) != 0:
        _raise()


def _raise() -> None:
    number = ctypes.get_errno()
    raise OSError(number, os.strerror(number))


def choose_identity(must_read: list[str]) -> str:
    """Return how this machine lets root be given up so that `must_read` can still be opened.

    A trial process takes a nobody's uid; where the interpreter lies in a private home it cannot open its own library,
    and root must be kept, without any of its powers.
    """
    if os.geteuid() != 0:
        return ""
    process = os.fork()
    if process == 0:
        try:
            _give_up_root("uid")
            for path in must_read:
                os.close(os.open(path, os.O_RDONLY))
            os._exit(0)
        finally:
            os._exit(1)
    return "uid" if os.waitpid(process, 0)[1] == 0 else "capabilities"
