"""A program in the child: one namespace, the files it came from, and what can be said about places in them."""

from __future__ import annotations

import linecache
import re
import types
from typing import Any

from numpy import ndarray

from .messages import Fault, Place
from .names import type_name

_AROUND = 3  # lines before and after the line that failed
_MAX_LINE = 200
_MAX_NAME = 60
_MAX_LOCALS = 16
_WORD = re.compile(r"[^\W\d]\w*")


class Program:
    """One fresh namespace and the files executed in it."""

    def __init__(self, name: str) -> None:
        """Start with an empty module called `name`."""
        self.module = types.ModuleType(name)
        self.namespace: dict[str, Any] = self.module.__dict__
        self.places: dict[str, tuple[str, int | None]] = {}  # code's file name -> file of the submission, cell
        self.cell_faults: list[Fault] = []

    def owns(self, code: types.CodeType) -> bool:
        """Tell whether code comes from the program's files."""
        return code.co_filename in self.places

    def place(self, trace: types.TracebackType | None) -> Place | None:
        """Return the innermost place of a traceback that lies in the program's own files."""
        found: tuple[types.FrameType, int] | None = None
        while trace is not None:
            if self.owns(trace.tb_frame.f_code):
                found = trace.tb_frame, trace.tb_lineno
            trace = trace.tb_next
        if found is None:
            return None
        frame, line = found
        code = frame.f_code
        file, cell = self.places[code.co_filename]
        around = self.lines(code.co_filename, line)
        named = _WORD.findall(dict(around).get(line, ""))
        return Place(file, line, code.co_name[:_MAX_NAME], around, _locals(frame, named), cell)

    def lines(self, filename: str, line: int) -> list[tuple[int, str]]:
        """Return the numbered lines around one line of a file."""
        lines = linecache.getlines(filename)
        first, last = max(1, line - _AROUND), min(len(lines), line + _AROUND)
        return [(number, lines[number - 1].rstrip("\r\n")[:_MAX_LINE]) for number in range(first, last + 1)]


def _locals(frame: types.FrameType, first: list[str]) -> list[tuple[str, str]]:
    """Describe local variables without calling anything of theirs, those that the line names first."""
    if frame.f_code.co_name == "<module>":
        return []
    named = [(name, value) for name, value in frame.f_locals.items() if not name.startswith(("__", "."))]
    named.sort(key=lambda item: item[0] not in first)
    return [(name[:_MAX_NAME], describe(value)) for name, value in named[:_MAX_LOCALS]]


def describe(value: Any) -> str:
    """Return dtype and shape of an array, the value of a small scalar, else the name of the type."""
    kind = type(value)
    if kind is ndarray:
        return f"{value.dtype} {value.shape}"[:_MAX_NAME]
    if kind in (int, float, bool, type(None)) and (kind is not int or value.bit_length() <= 64):  # noqa: PLR2004 (a word)
        return repr(value)
    if kind in (list, tuple, dict):
        return f"{kind.__name__} ({len(value)})"
    return type_name(kind)
