"""Whose fault it is, in the type: an author's PackError, a caller's UsageError, our InternalError.

A student's failure is never an exception; it is a verdict (see verdict.py).
"""

from __future__ import annotations

import msgspec


class GraderError(Exception):
    """Base of everything the program raises on purpose."""


class PackFault(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of a course pack: where it is, and a message code with its parameters."""

    path: str
    line: int | None = None
    key: str = ""
    code: str
    params: dict[str, str] = {}

    def __str__(self) -> str:
        """Show the fault in one untranslated line, for tracebacks and logs."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        what = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{where} {self.key} {self.code} {what}".strip()


class PackError(GraderError):
    """The course pack is wrong; carries all the faults that one run found, in file order."""

    def __init__(self, faults: tuple[PackFault, ...]) -> None:
        """Keep the faults; the text lists them all."""
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class UsageError(GraderError):
    """The command was given something it cannot use (no such path, empty folder); a message code with parameters."""

    def __init__(self, code: str, **params: str) -> None:
        """Keep the code and parameters; sentences are made in render."""
        self.code = code
        self.params = params
        super().__init__(f"{code} {params}")


class InternalError(GraderError):
    """We failed; the exercise becomes ungradable, its points null, and no grade is lowered."""


class IsolationError(GraderError):
    """This machine does not offer what safe grading needs; `missing` names the mechanisms."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        """Keep the names of the missing mechanisms (landlock, seccomp, …)."""
        self.missing = missing
        super().__init__(", ".join(missing))
