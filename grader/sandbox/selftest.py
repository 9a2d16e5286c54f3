"""Ask a locked child to try what it must not be able to do, before anything untrusted runs."""

from __future__ import annotations

import os
import socket
import time

from grader.model.errors import InternalError
from grader.sandbox.channel import ClosedError, LateError, WireError
from grader.sandbox.inside import messages
from grader.sandbox.process import Process, end

_SECONDS = 10.0


def find_surprises(process: Process, secrets: tuple[str, ...]) -> tuple[str, ...]:
    """Return the probes that ended otherwise than they must; the child is gone afterwards.

    Raises:
        InternalError: the child did not even start.
    """
    with socket.create_server(("127.0.0.1", 0)) as server:
        probe = messages.Probe([__file__, *secrets], [os.getpid()], server.getsockname()[1])
        process.channel.send(messages.encode(probe))
        try:
            return _hear(process)
        except (LateError, ClosedError, WireError):
            return ("died",)  # most likely because it became another program
        finally:
            end(process)


def _hear(process: Process) -> tuple[str, ...]:
    deadline = time.monotonic() + _SECONDS
    message, _ = process.channel.receive(deadline, 0)
    if not isinstance(message, messages.Locked):
        raise InternalError("a child did not lock itself in")
    message, _ = process.channel.receive(deadline, 0)
    if not isinstance(message, messages.Probed):
        raise WireError("no findings")
    return tuple(message.surprises)
