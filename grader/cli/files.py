"""Writing files so that a full disk or an interruption leaves the old one whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from grader.model.errors import UsageError


def write_whole(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Write a file completely or not at all.

    Raises:
        UsageError: the disk is full or the place cannot be written; the old file is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageError("cannot_write", path=str(path), reason=error.strerror or str(error)) from error
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a full disk may only be noticed here
        draft.chmod(mode)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UsageError("cannot_write", path=str(path), reason=error.strerror or str(error)) from error
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def cache_folder(kind: str) -> Path:
    """Return the folder of one kind of things in the user's cache."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "tarazu" / kind
