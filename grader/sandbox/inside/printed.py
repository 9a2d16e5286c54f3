"""What the student's code prints, kept in the child up to a bound."""

from __future__ import annotations

import io
import sys

KEPT = 8192  # bytes: enough to find one's own prints, too little to be a nuisance


class _Bounded(io.RawIOBase):
    """Takes any amount of bytes and keeps the first ones."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(data)  # type: ignore[arg-type]
        room = KEPT - len(self.kept)
        if room > 0:
            self.kept += view[:room]
        return view.nbytes


class _Writer(io.BufferedIOBase):
    """The unbuffered layer that a text stream needs under it."""

    def __init__(self, raw: _Bounded) -> None:
        super().__init__()
        self._raw = raw

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return self._raw.write(data)


class Printed:
    """Stands in for stdout and stderr; `take` gives the text since the last time."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._raw = _Bounded()
        self._text = self._open()

    def _open(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(
            _Writer(self._raw), encoding="utf-8", errors="replace", newline="\n", write_through=True
        )  # type: ignore[arg-type]

    def attach(self) -> None:
        """Be what print writes to, whatever the code did to it before."""
        if self._text.closed:
            self._text = self._open()
        sys.stdout = sys.stderr = self._text

    def take(self) -> str:
        """Return the text printed since the last call, cut at the bound."""
        if not self._raw.kept:
            return ""
        text = self._raw.kept.decode("utf-8", "replace")
        self._raw.kept = bytearray()
        return text
