"""The course key: read from the environment or a private file; created where a person grades, never in CI."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from grader.model.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from grader.cli.voice import Voice

VARIABLE = "GRADER_COURSE_KEY"
FOLDER = ".grader"  # inside solutions/; holds its own .gitignore, so that git never sees the key
FILE = "course.key"
KEY_BYTES = 32


def find_secret(solutions: Path | None, voice: Voice, *, test: bool = False) -> bytes:
    """Return the secret of the course key, nothing for the named test key.

    Raises:
        UsageError: there is none and this is CI, it is too short, or the pack has no solutions folder to keep it in.
    """
    if test:
        return b""
    given = os.environ.get(VARIABLE, "").strip()
    if given:
        return _checked(given, VARIABLE)
    if solutions is None:
        raise UsageError("no_solutions")
    path = solutions / FOLDER / FILE
    if path.is_file():
        return _checked(path.read_text(encoding="ascii", errors="replace").strip(), str(path))
    if os.environ.get("CI"):
        raise UsageError("no_key_in_ci", variable=VARIABLE)
    _create(path)
    voice.warn("key_created", path=str(path))
    return _checked(path.read_text(encoding="ascii").strip(), str(path))


def _checked(text: str, source: str) -> bytes:
    if len(text) < KEY_BYTES:
        raise UsageError("key_too_short", source=source, least=str(KEY_BYTES))
    return text.encode()


def _create(path: Path) -> None:
    import secrets  # noqa: PLC0415 - once in a course

    path.parent.mkdir(mode=0o700, exist_ok=True)
    (path.parent / ".gitignore").write_text("*\n", encoding="ascii")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")
