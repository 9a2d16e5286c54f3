"""Collects the faults of a pack, so that an author sees all of them in one run."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING, Any

from grader.model.errors import PackError, PackFault

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN_CHARACTERS = 60
CLOSE_MATCHES = 3


class Faults:
    """A growing list of faults."""

    def __init__(self) -> None:
        """Begin without faults."""
        self._faults: list[PackFault] = []

    def __len__(self) -> int:
        """Count the faults."""
        return len(self._faults)

    def add(self, path: str, code: str, *, line: int | None = None, key: str = "", **params: str) -> None:
        """Note one fault; `path` is relative to the pack's parent folder."""
        fault = PackFault(path=path, line=line, key=key, code=code, params=params)
        if fault not in self._faults:  # a file read for two reasons is wrong once
            self._faults.append(fault)

    def raise_any(self) -> None:
        """Raise PackError with all faults, if there are any: files in the order of reading, lines in theirs."""
        if not self._faults:
            return
        order: dict[str, int] = {}
        for fault in self._faults:
            order.setdefault(fault.path, len(order))
        raise PackError(tuple(sorted(self._faults, key=lambda fault: (order[fault.path], fault.line or 0))))


def suggest(name: str, known: Iterable[str]) -> str:
    """List the known names closest to `name`, or all of them where none is close."""
    names = sorted(set(known))
    return ", ".join(difflib.get_close_matches(name, names, n=CLOSE_MATCHES) or names)


def show(value: Any) -> str:
    """Show a value of a document on one short line."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_CHARACTERS else line[: SHOWN_CHARACTERS - 1] + "…"
