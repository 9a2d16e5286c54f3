"""The self-test: a locked child tries what the lock must refuse, and one thing that it must leave."""

from __future__ import annotations

import ctypes
import importlib
import os
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from .messages import Probe

try:
    import resource
except ImportError:  # Windows, where nobody probes
    resource = None  # type: ignore[assignment]

_PTRACE_SEIZE = 0x4206
_TOO_MUCH = 1 << 40  # bytes
_FOLDERS = ("/tmp", "/dev/shm")  # noqa: S108 (where anybody may write, unless locked in)


def surprises(probe: Probe) -> list[str]:
    """Return the names of the probes that ended otherwise than they must."""
    tries: dict[str, Callable[[Probe], bool]] = {
        "secret": _opens_a_secret,
        "proc": _opens_a_process,
        "write": _writes,
        "socket": _connects,
        "fork": _forks,
        "exec": _executes,
        "kill": _signals,
        "ptrace": _traces,
        "limits": _raises_limits,
        "memory": _allocates,
    }
    found = [name for name, attempt in tries.items() if _succeeds(attempt, probe)]
    return found if _succeeds(_imports, probe) else [*found, "import"]


def _succeeds(attempt: Callable[[Probe], bool], probe: Probe) -> bool:
    try:
        return attempt(probe)
    except (OSError, MemoryError, ImportError, ValueError):
        return False


def _opens_a_secret(probe: Probe) -> bool:
    return any(_opens(path, os.O_RDONLY) for path in probe.secrets)


def _opens_a_process(probe: Probe) -> bool:
    return any(_opens(f"/proc/{name}/status", os.O_RDONLY) for name in ("self", *probe.neighbours))


def _writes(_: Probe) -> bool:
    return any(_opens(f"{folder}/tarazu-probe-{os.getpid()}", os.O_WRONLY | os.O_CREAT) for folder in _FOLDERS)


def _opens(path: str, flags: int) -> bool:
    try:
        os.close(os.open(path, flags, 0o600))
    except OSError:
        return False
    return True


def _connects(probe: Probe) -> bool:
    with socket.socket() as peer:
        return peer.connect_ex(("127.0.0.1", probe.port)) == 0


def _forks(_: Probe) -> bool:
    process = os.fork()
    if process == 0:
        os._exit(0)
    return True


def _executes(_: Probe) -> bool:
    os.execv("/bin/true", ["true"])  # noqa: S606 (when this works the child is gone, which is a surprise, too)


def _signals(probe: Probe) -> bool:
    return any(_reaches(process) for process in (os.getppid(), *probe.neighbours))


def _reaches(process: int) -> bool:
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return True


def _traces(probe: Probe) -> bool:
    libc = ctypes.CDLL(None)
    return any(libc.ptrace(_PTRACE_SEIZE, process, 0, 0) == 0 for process in (os.getppid(), *probe.neighbours))


def _raises_limits(_: Probe) -> bool:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return True


def _allocates(_: Probe) -> bool:
    return len(bytearray(_TOO_MUCH)) > 0


def _imports(_: Probe) -> bool:
    """The lock must leave the standard library: some module that nobody has imported yet."""
    return importlib.import_module("colorsys") is not None
