"""A child process as the trusted side holds it: its channel, its end, and the spare pipe."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING, Protocol

import msgspec

from grader.model.running import Failure
from grader.model.verdict import Verdict
from grader.sandbox.attention import attend

if TYPE_CHECKING:
    from grader.sandbox.channel import Channel

_DYING_SECONDS = 1.0  # between the socket's end and the process's
_MAX_STATUS = 255
_HANG_SECONDS = 2.0  # until a child on a busy machine says where it is
_PIECE_SECONDS = 0.1  # between two lines of that
_MAX_HANG = 8192  # bytes of untrusted text


class Ending(msgspec.Struct, frozen=True):
    """How a child ended: an exit code, or minus a signal's number; `ours` when we killed it."""

    code: int
    ours: bool = False
    cpu: float = 0.0  # seconds
    peak: int = 0  # bytes


class Process(Protocol):
    """What a way of starting children must give."""

    channel: Channel
    hang: int | None  # descriptor to read where the code hangs

    def wait(self, seconds: float) -> bool:
        """Tell whether the process has ended, waiting at most so long."""
        ...

    def kill(self) -> None:
        """End it, whatever it is doing."""
        ...

    def ask(self) -> None:
        """Have it say on the spare pipe where it is."""
        ...

    def reap(self) -> Ending:
        """Collect the ended process."""
        ...

    def forget(self) -> None:
        """Have the killed process collected, some time."""
        ...


def end(process: Process) -> None:
    """Kill a child; the channel is closed."""
    process.kill()
    try:
        process.forget()
    finally:
        _close(process)


def follow(process: Process) -> Ending:
    """Collect a child that closed its channel; one that lives on is killed."""
    alive = not process.wait(_DYING_SECONDS)
    if alive:
        process.kill()
    try:
        ending = process.reap()
    finally:
        _close(process)
    return msgspec.structs.replace(ending, ours=alive)


def _close(process: Process) -> None:
    process.channel.close()
    if process.hang is not None:
        os.close(process.hang)


def ask_where(process: Process) -> str:
    """Return what comes over the spare pipe: where the code is, in faulthandler's words (untrusted)."""
    if process.hang is None:
        return ""
    process.ask()
    text, patience = b"", _HANG_SECONDS
    end = time.monotonic() + _HANG_SECONDS  # a child that drips does not hold us up
    while len(text) < _MAX_HANG and attend(process.hang, patience)[0]:
        piece = os.read(process.hang, _MAX_HANG)
        text += piece
        patience = min(_PIECE_SECONDS, end - time.monotonic())  # it comes line by line
        if not piece or patience <= 0:
            break
    return text.decode("utf-8", "replace")


HARNESS_FAILED = 70
"""Exit code of a child whose own machinery failed, which only the student's code can bring about."""


def failure_of(ending: Ending) -> Failure:
    """Return what the end of a child means for the call it was making."""
    if ending.ours:
        return Failure(verdict=Verdict.PROTOCOL_ERROR, params={"cause": "closed"})
    if ending.code == HARNESS_FAILED:
        return Failure(verdict=Verdict.PROTOCOL_ERROR, params={"cause": "harness"})
    if ending.code > _MAX_STATUS:  # Windows: not a status but what went wrong
        return Failure(verdict=Verdict.KILLED, params={"signal": hex(ending.code)})
    if ending.code >= 0:
        return Failure(verdict=Verdict.EXITED, params={"cause": "os_exit", "status": str(ending.code)})
    if -ending.code == getattr(signal, "SIGXCPU", 0):
        return Failure(verdict=Verdict.TIMEOUT, params={"cause": "cpu"})
    if -ending.code == getattr(signal, "SIGKILL", 0):  # not by us, so by the kernel: no memory left
        return Failure(verdict=Verdict.OUT_OF_MEMORY, params={"cause": "kernel"})
    return Failure(verdict=Verdict.KILLED, params={"signal": _signal_name(-ending.code)})


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
