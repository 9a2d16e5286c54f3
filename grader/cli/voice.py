"""What the commands print, in one language: results on stdout, everything else on stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from grader.render import Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.model.errors import PackError, PackFault
    from grader.model.text import Language

COUNTS = ("count", "least", "most", "wanted")
"""Params that are numbers for people: each language writes them with its own digits."""
MOST_DIGITS = 12
PARTS = ("where", "got", "expected", "next")


class Voice:
    """Says messages by code; `quiet_stdout` sends everything to stderr, for `--json -`."""

    def __init__(self, language: Language = "en", *, quiet_stdout: bool = False) -> None:
        """Choose the language and the streams."""
        self.language: Language = language
        self._out = sys.stderr if quiet_stdout else sys.stdout

    def tell(self, code: str, **params: str | float) -> None:
        """Print one sentence of the cli's catalogue."""
        self.write(self.say(code, **params))

    def say(self, code: str, **params: str | float) -> str:
        """Return one sentence of the cli's catalogue."""
        return Speaker(self.language, "cli").say(code, **params)

    def knows(self, code: str) -> bool:
        """Tell whether the cli's catalogue has a sentence."""
        return Speaker(self.language, "cli").knows(code)

    def warn(self, code: str, **params: str | float) -> None:
        """Print one sentence of the cli's catalogue on stderr."""
        _write_error(self.say(code, **params))

    def complain(self, code: str, *variants: str, **params: str | float) -> None:
        """Print a four-part message on stderr: where, what was got, what was expected, what to do next.

        A part is said in the first of the variants that has it, else in general.
        """
        speaker = Speaker(self.language, "cli")
        if not any(speaker.knows(f"{code}.{part}") for part in PARTS):
            speaker = Speaker(self.language, "pack")  # faults that reading a path or a pack found
        message = speaker.message(code, *variants, **count_in_digits(params))
        lines = [text for part in PARTS if (text := getattr(message, part))]
        _write_error("\n  ".join(lines))

    def write(self, text: str) -> None:
        """Print a text as it is."""
        self._out.write(text + "\n")

    def list_faults(self, error: PackError) -> None:
        """Print all faults of a pack on stderr, then their number."""
        for fault in error.faults:
            _write_error(self._describe(fault))
        self.warn("pack_faults", count=len(error.faults))

    def _describe(self, fault: PackFault) -> str:
        where = f"{fault.path}:{fault.line}" if fault.line else fault.path
        message = Speaker(self.language, "pack").message(fault.code, key=fault.key, **count_in_digits(fault.params))
        texts = [text for part in PARTS[1:] if (text := getattr(message, part))]
        return "\n    ".join([f"{where}  {fault.key}".rstrip(), *texts])


def count_in_digits(params: Mapping[str, str | float]) -> dict[str, str | float]:
    """Return params with counts as numbers; an error carries only text."""
    return {name: _as_number(value) if name in COUNTS else value for name, value in params.items()}


def _as_number(value: str | float) -> str | float:
    return int(value) if isinstance(value, str) and value.isdecimal() and len(value) < MOST_DIGITS else value


def _write_error(text: str) -> None:
    sys.stderr.write(text + "\n")


def wants_colour() -> bool:
    """Tell whether stdout takes colour; NO_COLOR is obeyed."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
