"""The child's end of its socket: whole frames in and out, with nothing but read and write."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from . import frame

if TYPE_CHECKING:
    from collections.abc import Callable

_CHUNK = 1 << 16
_MAX_PAYLOAD = 1 << 40  # what the trusted side sends needs no cap


class Link:
    """Frames over `read(size)`, which gives bytes, none at the end, and `write(data)`, which says how many it took."""

    def __init__(self, read: Callable[[int], bytes], write: Callable[[memoryview], int]) -> None:
        """Start with nothing read."""
        self._read = read
        self._write = write
        self._buffer = bytearray()
        self.turn = threading.Lock()  # one question at a time, whichever thread of the student asks

    def receive(self) -> tuple[bytes, bytes] | None:
        """Return header and payload of the next frame, or None at the end."""
        if not self._fill(frame.PREFIX.size):
            return None
        header, payload = frame.lengths(self._buffer, _MAX_PAYLOAD)
        start, end = frame.PREFIX.size, frame.PREFIX.size + header + payload
        if not self._fill(end):
            return None
        with memoryview(self._buffer) as view:
            parts = bytes(view[start : start + header]), bytes(view[start + header : end])
        del self._buffer[:end]
        return parts

    def send(self, data: bytes) -> None:
        """Write a whole frame."""
        view = memoryview(data)
        while view:
            view = view[self._write(view) :]

    def _fill(self, size: int) -> bool:
        while len(self._buffer) < size:
            data = self._read(max(_CHUNK, size - len(self._buffer)))
            if not data:
                return False
            self._buffer += data
        return True
