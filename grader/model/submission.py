"""A submission as intake reads it: bytes by path, never parsed on the trusted side."""

from __future__ import annotations

import msgspec


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Something worth mentioning about a submission: a code with parameters."""

    code: str
    params: dict[str, str] = {}


class Submission(msgspec.Struct, frozen=True, kw_only=True):
    """What a student handed in. `files` are Python files and notebooks by path relative to its root."""

    id: str
    sha256: str
    files: dict[str, bytes]
    notes: tuple[Note, ...] = ()
