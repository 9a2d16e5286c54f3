"""A child that was not forked but started on its own: nothing locks it but what every system has."""

from __future__ import annotations

import os
import socket
import sys

from .child import Child, prepare
from .link import Link
from .sites import installed


def serve(descriptors: list[int], memory: int, cpu: int) -> None:
    """Answer over the first descriptor, or over the socket that standard input describes (Windows)."""
    if descriptors:
        peer = socket.socket(fileno=descriptors[0])
    else:
        peer = getattr(socket, "fromshare")(sys.stdin.buffer.read())  # noqa: B009 (exists on Windows only)
    spare = descriptors[1] if len(descriptors) > 1 else None
    _limit(memory, cpu)
    try:
        Child(Link(peer.recv, peer.send), prepare(installed(sys.path)), spare).live()
        os._exit(0)
    finally:
        os._exit(70)


def _limit(memory: int, cpu: int) -> None:
    try:
        import resource  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return
    for name, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, cpu), (resource.RLIMIT_DATA, memory)):
        try:
            resource.setrlimit(name, (value, resource.getrlimit(name)[1]))
        except (OSError, ValueError):
            continue  # not every system has every limit
