"""What this machine offers to keep untrusted code apart, and what to do about what it lacks."""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING

import msgspec

from grader.model.verdict import Isolation

if TYPE_CHECKING:
    from grader.sandbox.inside import orders

ESSENTIAL = ("rlimits", "landlock", "seccomp")


class Mechanism(msgspec.Struct, frozen=True, kw_only=True):
    """One layer: is it there, which kind or version of it, and a code for advice where it is not."""

    name: str
    present: bool
    detail: str = ""
    advice: str = ""


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """All layers, the probes that a locked child should not have survived, and what that makes in all."""

    isolation: Isolation
    mechanisms: tuple[Mechanism, ...]
    surprises: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of what is lacking for full isolation."""
        lacking = tuple(layer.name for layer in self.mechanisms if layer.name in ESSENTIAL and not layer.present)
        return lacking + tuple(f"probe_{name}" for name in self.surprises)


def describe_worker(ready: orders.Ready, without: tuple[str, ...], surprises: tuple[str, ...]) -> Machine:
    """Return the machine as a warm worker found it."""
    return _judge(
        (
            Mechanism(name="rlimits", present="rlimits" not in without),
            Mechanism(
                name="landlock",
                present=ready.landlock > 0,
                detail=str(max(0, ready.landlock)),
                advice="" if ready.landlock > 0 else _landlock_advice(-ready.landlock),
            ),
            Mechanism(
                name="seccomp",
                present=not ready.seccomp,
                advice=f"seccomp_{ready.seccomp}" if ready.seccomp else "",
            ),
            Mechanism(name="identity", present=True, detail=ready.identity or "user"),
        ),
        surprises,
    )


def describe_plain() -> Machine:
    """Return a machine on which a child is only a process with a time limit."""
    advice = {"linux": "worker_failed", "win32": "windows", "darwin": "macos"}.get(sys.platform, "not_linux")
    return _judge(tuple(Mechanism(name=name, present=False, advice=advice) for name in (*ESSENTIAL, "identity")), ())


def _landlock_advice(number: int) -> str:
    return "landlock_disabled" if number == errno.EOPNOTSUPP else "landlock_absent"


def _judge(mechanisms: tuple[Mechanism, ...], surprises: tuple[str, ...]) -> Machine:
    present = {layer.name for layer in mechanisms if layer.present}
    if present.issuperset(ESSENTIAL):
        isolation = Isolation.PARTIAL if surprises else Isolation.FULL
    else:
        isolation = Isolation.PARTIAL if present & {"landlock", "seccomp"} else Isolation.NONE
    return Machine(isolation=isolation, mechanisms=mechanisms, surprises=surprises)
