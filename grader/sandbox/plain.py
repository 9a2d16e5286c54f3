"""Children as plain processes, where there is no warm worker to fork them (macOS, Windows, very old Linux).

Nothing keeps such a child in but a time limit: enough for a student's own code on the student's own machine.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

from grader.sandbox.channel import Channel
from grader.sandbox.process import Ending
from grader.sandbox.start import Limits, command, environment

if TYPE_CHECKING:
    from grader.sandbox.closure import Closure

_END_SECONDS = 10.0


class PlainProcess:
    """A child that is a process of its own from the start."""

    def __init__(self, process: subprocess.Popen[bytes], channel: Channel, hang: int | None) -> None:
        """Hold it."""
        self.channel = channel
        self.hang = hang
        self._process = process

    def wait(self, seconds: float) -> bool:
        """Tell whether the process has ended, waiting at most so long."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> None:
        """End it and, where there are process groups, whatever it started."""
        if sys.platform != "win32":
            # the group may be gone, or its last member a zombie (macOS)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def ask(self) -> None:
        """Have it say on the spare pipe where it is; on Windows there is no such pipe, so nobody asks."""
        if sys.platform != "win32":
            self._process.send_signal(signal.SIGUSR1)

    def reap(self) -> Ending:
        """Collect the ended process."""
        return Ending(self._process.wait(_END_SECONDS))

    def forget(self) -> None:
        """Collect the killed process."""
        self.reap()


class PlainWorker:
    """Starts one interpreter per child."""

    usable = True

    def __init__(self, closure: Closure) -> None:
        """Know what a child may import."""
        self._closure = closure

    def spawn(self, memory: int, cpu: int, *, hang: bool = False) -> PlainProcess:
        """Start a child of at most `cpu` seconds, if asked and possible with a spare pipe."""
        ours, theirs = socket.socketpair()
        limits = Limits(memory, cpu)
        with theirs:
            if sys.platform == "win32":
                return PlainProcess(self._start_sharing(theirs, limits), Channel(ours), None)
            reader, writer = os.pipe() if hang else (None, None)
            process = self._start_inheriting(theirs, writer, limits)
        if writer is not None:
            os.close(writer)
        if reader is not None:
            os.set_blocking(reader, False)
        return PlainProcess(process, Channel(ours), reader)

    def _start_inheriting(self, theirs: socket.socket, writer: int | None, limits: Limits) -> subprocess.Popen[bytes]:
        descriptors = [theirs.fileno()] + ([writer] if writer is not None else [])
        return subprocess.Popen(
            command("alone", descriptors, self._closure.sites, limits),
            pass_fds=descriptors,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def _start_sharing(self, theirs: socket.socket, limits: Limits) -> subprocess.Popen[bytes]:
        """Start a child on Windows, where a socket is handed over through the standard input."""
        process = subprocess.Popen(
            command("alone", [], self._closure.sites, limits),
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with contextlib.suppress(OSError):  # a child that died at once will be missed on its socket
            process.communicate(getattr(theirs, "share")(process.pid), _END_SECONDS)  # noqa: B009 (exists on Windows only)
        return process

    def close(self) -> None:
        """Nothing is kept between children."""
