"""Reads a submission from whatever form it was handed in."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from grader.intake.collection import Collection
from grader.intake.folder import read_folder, read_regular_file
from grader.intake.limits import MAX_ARCHIVE_BYTES, MAX_FILE_BYTES, show_size
from grader.intake.names import is_gradable, show_name
from grader.model.errors import UsageError
from grader.model.submission import Submission

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAMELESS = "submission"
MAX_ID_CHARACTERS = 80
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def read_submission(path: Path) -> Submission:
    """Read a folder, a zip, a notebook or a Python file."""
    collection = Collection(show_name(path.name or str(path)))
    if path.is_dir():
        read_folder(path, collection)
    elif path.is_file():
        _read_file(path, collection)
    else:
        raise UsageError("not_a_submission" if path.exists() else "no_such_path", path=str(path))
    if not collection.files:
        raise UsageError("nothing_to_grade", path=str(path))
    collection.note_clashes()
    files = {name: collection.files[name] for name in sorted(collection.files)}
    name = path.resolve().name if path.is_dir() else path.stem
    return Submission(id=make_id(name), sha256=digest(files), files=files, notes=collection.notes)


def _read_file(path: Path, collection: Collection) -> None:
    try:
        if path.suffix.lower() == ".zip":
            from grader.intake.archive import read_archive  # noqa: PLC0415 - zipfile is slow to import

            read_archive(_read_zip(path), collection)
        elif is_gradable(path.name):
            data = read_regular_file(str(path.resolve()), path.name, collection)
            if data is None:
                raise UsageError("file_too_large", path=str(path), most=show_size(MAX_FILE_BYTES))
            collection.add(path.name, data)
        else:
            raise UsageError("not_a_submission", path=str(path))
    except OSError as error:
        raise UsageError("unreadable_path", path=str(path), reason=error.strerror or str(error)) from error


def _read_zip(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MAX_ARCHIVE_BYTES + 1)
    if len(data) > MAX_ARCHIVE_BYTES:
        raise UsageError("zip_too_large", path=str(path), most=show_size(MAX_ARCHIVE_BYTES))
    return data


def make_id(name: str) -> str:
    """Turn a name into one that every file system takes: letters and digits of any script, `-`, `_` and `.`.

    `Sara Ahmadi (2)` -> `Sara-Ahmadi-2`, `تمرین ۴` -> `تمرین-۴`
    """
    composed = unicodedata.normalize("NFC", name)
    kept = "".join(
        letter if letter in "-_." or unicodedata.category(letter)[0] in "LMN" else "-" for letter in composed
    )
    short = re.sub("-+", "-", kept).strip("-.")[:MAX_ID_CHARACTERS].strip("-.") or NAMELESS
    return f"{short}_" if short.partition(".")[0].casefold() in RESERVED else short


def digest(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hexadecimal, of paths and contents in the order of paths."""
    whole = hashlib.sha256()
    for path in sorted(files):
        name = path.encode()
        whole.update(len(name).to_bytes(8, "big") + name + len(files[path]).to_bytes(8, "big") + files[path])
    return whole.hexdigest()
