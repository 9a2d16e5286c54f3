"""What the student's code prints, kept in the child up to a bound."""

from __future__ import annotations

import io
import sys
from typing import Any

KEPT = 8192  # bytes: enough to find one's own prints, too little to be a nuisance


class _Bounded(io.BufferedIOBase):
    """Takes any amount of bytes and keeps the first ones."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        view = memoryview(data)
        room = KEPT - len(self.kept)
        if room > 0:
            self.kept += view[:room]
        return view.nbytes


class Printed:
    """Stands in for stdout and stderr; `take` gives the text since the last time."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._open()

    def _open(self) -> None:
        self._bytes: Any = _Bounded()
        self._text: io.TextIOWrapper[Any] = io.TextIOWrapper(
            self._bytes, encoding="utf-8", errors="replace", newline="\n", write_through=True
        )

    def attach(self) -> None:
        """Be what print writes to, whatever the code did to it before, and forget what nobody took."""
        if self._text.closed or self._bytes.closed:
            self._open()
        self._bytes.kept = bytearray()
        sys.stdout = sys.stderr = self._text

    def take(self) -> str:
        """Return the text printed since the last call, cut at the bound."""
        if not self._bytes.kept:
            return ""
        text: str = self._bytes.kept.decode("utf-8", "replace")
        self._bytes.kept = bytearray()
        return text
