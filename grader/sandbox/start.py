"""How the untrusted side is started: a clean interpreter that can import its own room, NumPy and little else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

_ENTRY = Path(__file__).parent / "inside" / "__main__.py"

_ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",  # a thread pool does not survive a fork
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",  # the order of a set is the same in every run
    "MALLOC_ARENA_MAX": "2",  # arenas count against the memory limit
    "LC_ALL": "C.UTF-8",
}
_KEPT = ("LD_LIBRARY_PATH", "PYTHONHOME", "SYSTEMROOT")  # without which some interpreters do not start


class Limits(msgspec.Struct, frozen=True):
    """What a child on its own may use."""

    memory: int = 0  # bytes
    cpu: int = 0  # seconds


def environment() -> dict[str, str]:
    """Return the whole environment of the untrusted side."""
    return _ENVIRONMENT | {name: os.environ[name] for name in _KEPT if name in os.environ}


def command(mode: str, descriptors: list[int], sites: tuple[str, ...], limits: Limits | None = None) -> list[str]:
    """Return the command that starts a mode of the untrusted side; nothing secret may stand here.

    Modes are "worker" and "alone". Flags: no site, no user's site, no current folder on the path, no bytecode written.
    """
    limits = limits or Limits()
    numbers = ",".join(map(str, descriptors))
    flags = ["-S", "-s", "-P", "-B"]
    return [sys.executable, *flags, str(_ENTRY), mode, numbers, str(limits.memory), str(limits.cpu), *sites]
