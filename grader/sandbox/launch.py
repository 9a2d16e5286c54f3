"""Launching a warm worker: it imports what it needs while the trusted side still imports the rest of this room."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

from grader.sandbox.start import command, environment

if TYPE_CHECKING:
    from grader.sandbox.closure import Closure

CAN_FORK = sys.platform == "linux" and hasattr(os, "pidfd_open")
"""Whether there may be a warm worker here; pidfds came with Linux 5.3."""

_END_SECONDS = 10.0
_BUFFER = 1 << 18


class Launched:
    """A worker's process, and our end of the socket on which it takes its orders."""

    def __init__(self, peer: socket.socket, process: subprocess.Popen[bytes]) -> None:
        """Hold both."""
        self.peer = peer
        self._process = process

    def close(self) -> None:
        """End it, and with it any child it still has."""
        self.peer.close()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def launch_worker(closure: Closure) -> Launched:
    """Start a worker; it waits for its first order."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER)
        process = subprocess.Popen(
            command("worker", [theirs.fileno()], closure.sites),
            pass_fds=(theirs.fileno(),),
            env=environment(),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the grader to handle
        )
    return Launched(ours, process)
