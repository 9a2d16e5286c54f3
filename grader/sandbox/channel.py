"""The trusted end of a child's socket: frames in both directions, against a deadline, from a peer that may lie."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from grader.sandbox.attention import attend
from grader.sandbox.inside import frame, messages
from grader.sandbox.inside.frame import WireError

if TYPE_CHECKING:
    import socket

__all__ = ["Channel", "ClosedError", "LateError", "WireError"]

_CHUNK = 1 << 16
_MAX_CHUNK = 1 << 22


class LateError(Exception):
    """The deadline passed."""


class ClosedError(Exception):
    """The other side has closed, most likely by dying."""


class Channel:
    """Frames over one socket, never blocking longer than a deadline allows."""

    def __init__(self, peer: socket.socket) -> None:
        """Take over a connected socket."""
        peer.settimeout(0)
        self._peer = peer
        self._incoming = bytearray()
        self._wanted = _CHUNK
        self._outgoing: deque[memoryview] = deque()

    def send(self, data: bytes) -> None:
        """Queue a frame; it leaves as far as the socket takes it, the rest while waiting for answers."""
        self._outgoing.append(memoryview(data))
        if len(self._outgoing) == 1:
            self._flush()

    def receive(self, deadline: float, max_payload: int) -> tuple[messages.FromChild, bytes]:
        """Return the next message and its payload.

        Raises:
            LateError: not complete at `deadline` (time.monotonic seconds).
            ClosedError: the peer is gone.
            WireError: these are no frames of ours, or they claim more than `max_payload` bytes.
        """
        while True:
            found = self._take(max_payload)
            if found is not None:
                header, payload = found
                return frame.parse(messages.from_child, header), payload
            self._wait(deadline)

    def close(self) -> None:
        """Close the socket."""
        self._outgoing.clear()
        self._peer.close()

    def _take(self, max_payload: int) -> tuple[bytes, bytes] | None:
        if len(self._incoming) < frame.PREFIX.size:
            return None
        header, payload = frame.lengths(self._incoming, max_payload)
        start, end = frame.PREFIX.size, frame.PREFIX.size + header + payload
        if len(self._incoming) < end:
            self._wanted = min(max(end - len(self._incoming), _CHUNK), _MAX_CHUNK)
            return None
        with memoryview(self._incoming) as view:
            parts = bytes(view[start : start + header]), bytes(view[start + header : end])
        del self._incoming[:end]
        return parts

    def _wait(self, deadline: float) -> None:
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise LateError
        readable, writable = attend(self._peer.fileno(), remaining, writing=bool(self._outgoing))
        if writable:
            self._flush()
        if readable:
            self._read(self._wanted)
            self._wanted = _CHUNK

    def _read(self, size: int) -> None:
        try:
            data = self._peer.recv(size)
        except BlockingIOError:
            return
        except OSError:
            raise ClosedError from None
        if not data:
            raise ClosedError
        self._incoming += data

    def _flush(self) -> None:
        while self._outgoing:
            try:
                sent = self._peer.send(self._outgoing[0])
            except BlockingIOError:
                return
            except OSError:  # the peer is gone; reading will say so, after what it still had to say
                self._outgoing.clear()
                return
            if sent == len(self._outgoing[0]):
                self._outgoing.popleft()
            else:
                self._outgoing[0] = self._outgoing[0][sent:]
