"""Student text: decoded once, as UTF-8, and compiled from that very text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from types import CodeType

MAX_SOURCE = 1 << 20  # bytes; no homework is longer
_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_MARK = b"\xef\xbb\xbf"  # of byte order, which some editors put before UTF-8
_BLANK = re.compile(rb"^[ \t\f]*(?:#.*)?$")
_UTF8_NAMES = frozenset({"utf-8", "utf8", "utf-8-sig", "u8", "utf"})


class SourceFault(msgspec.Struct, frozen=True):
    """Why bytes are no program text: not_utf8, nul_bytes or too_large; the line where it shows."""

    cause: str
    file: str
    line: int = 1


class SourceError(Exception):
    """Raised where such a file is to be executed."""

    def __init__(self, fault: SourceFault) -> None:
        """Keep the fault."""
        super().__init__(fault.cause)
        self.fault = fault


class Source(msgspec.Struct, frozen=True):
    """One file: its text, or why it has none."""

    text: str | None
    fault: SourceFault | None = None


def read_source(path: str, data: bytes) -> Source:
    """Decode a file; a byte order mark, CRLF and tabs are fine, another encoding is not."""
    if len(data) > MAX_SOURCE:
        return Source(None, SourceFault("too_large", path))
    if b"\0" in data:
        return Source(None, SourceFault("nul_bytes", path, _line(data, data.index(b"\0"))))
    cookie = _cookie_line(data)
    if cookie:
        return Source(None, SourceFault("not_utf8", path, cookie))
    try:
        return Source(data.removeprefix(_MARK).decode("utf-8"))
    except UnicodeDecodeError as error:
        return Source(None, SourceFault("not_utf8", path, _line(data, error.start)))


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1


def _cookie_line(data: bytes) -> int:
    """Return the line of an encoding declaration other than UTF-8, 0 where there is none (PEP 263)."""
    for number, line in enumerate(data.splitlines()[:2], 1):
        match = _COOKIE.match(line.removeprefix(_MARK))
        if match:
            return 0 if match[1].decode("ascii", "replace").lower().replace("_", "-") in _UTF8_NAMES else number
        if not _BLANK.match(line):
            return 0
    return 0


def compile_source(text: str, path: str) -> CodeType:
    """Compile program text without any of our own compiler flags.

    Raises:
        SyntaxError: it is not Python.
    """
    return compile(text, path, "exec", dont_inherit=True)
