"""The two halves of an exercise on disk: their files as bytes, their YAML as sources."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from grader.pack.conformance import check
from grader.pack.documents import CasesDocument, ExerciseDocument, MistakesDocument
from grader.pack.files import check_names, open_folder, read_text
from grader.pack.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from grader.pack.faults import Faults
    from grader.pack.files import Folder

PUBLIC_FILES = ("exercise.yaml", "cases.yaml", "statement.en.md", "statement.fa.md", "stub.py")
SOLUTION_FILES = ("cases.yaml", "crosscheck.py", "reference.py")
SOLUTION_FOLDERS = ("accepted", "mistakes")
MISTAKES_FILE = "mistakes.yaml"
PROVIDED_FILE = "provided.py"  # functions that an exercise hands out and nobody has to write


class Sheet(NamedTuple):
    """A YAML file and its typed document, None where it does not conform."""

    source: Source | None
    document: Any


class PublicHalf(NamedTuple):
    """exercises/<id>: bytes by file name (None where unreadable), documents typed."""

    label: str
    files: dict[str, bytes | None]
    exercise: Sheet
    cases: Sheet


class HiddenHalf(NamedTuple):
    """solutions/<id>: bytes by path below it, documents typed, Python of mistakes and accepted variants by name."""

    label: str
    files: dict[str, bytes | None]
    cases: Sheet
    mistakes: Sheet
    mistake_files: dict[str, bytes | None]
    accepted_files: dict[str, bytes | None]


def read_public_half(path: Path, label: str, faults: Faults) -> PublicHalf:
    """Read what students see of an exercise."""
    folder = open_folder(path, label, faults)
    check_names(folder, faults, needed=PUBLIC_FILES, allowed=(PROVIDED_FILE,))
    files = {name: read_text(folder, name, faults) for name in (*PUBLIC_FILES, PROVIDED_FILE) if name in folder.files}
    return PublicHalf(
        label=label,
        files=files,
        exercise=read_sheet(f"{label}/exercise.yaml", files.get("exercise.yaml"), ExerciseDocument, faults),
        cases=read_sheet(f"{label}/cases.yaml", files.get("cases.yaml"), CasesDocument, faults),
    )


def read_hidden_half(path: Path, label: str, faults: Faults) -> HiddenHalf:
    """Read what students never see of an exercise."""
    folder = open_folder(path, label, faults)
    check_names(folder, faults, needed=SOLUTION_FILES, folders=SOLUTION_FOLDERS)
    files = {name: read_text(folder, name, faults) for name in SOLUTION_FILES if name in folder.files}
    mistakes = _open_below(folder, "mistakes", faults)
    accepted = _open_below(folder, "accepted", faults)
    if mistakes is None:
        faults.add(f"{label}/mistakes/{MISTAKES_FILE}", "missing_file")
    for below, needed in ((mistakes, (MISTAKES_FILE,)), (accepted, ())):
        if below is not None:
            python = [name for name in below.files if name.endswith(".py")]
            check_names(below, faults, needed=needed, allowed=python)
    listed = read_text(mistakes, MISTAKES_FILE, faults) if mistakes else None
    mistake_files = _read_python(mistakes, faults)
    accepted_files = _read_python(accepted, faults)
    files |= {f"mistakes/{MISTAKES_FILE}": listed}
    files |= {f"mistakes/{name}.py": data for name, data in mistake_files.items()}
    files |= {f"accepted/{name}.py": data for name, data in accepted_files.items()}
    return HiddenHalf(
        label=label,
        files=files,
        cases=read_sheet(f"{label}/cases.yaml", files.get("cases.yaml"), CasesDocument, faults),
        mistakes=read_sheet(f"{label}/mistakes/{MISTAKES_FILE}", listed, MistakesDocument, faults),
        mistake_files=mistake_files,
        accepted_files=accepted_files,
    )


def read_sheet(label: str, data: bytes | None, document: Any, faults: Faults) -> Sheet:
    """Parse a YAML file and type it; faults are told by line."""
    if data is None:
        return Sheet(None, None)
    source = Source(label, data.decode(), faults)
    if source.is_plain:  # nearly always: the types alone are left to see, and msgspec sees them at once
        with suppress(msgspec.ValidationError):
            return Sheet(source, msgspec.convert(source.data, document))
    check(source, document)
    if source.has_faults:
        return Sheet(source, None)
    return Sheet(source, msgspec.convert(source.data, document))


def _open_below(folder: Folder, name: str, faults: Faults) -> Folder | None:
    return open_folder(folder.folders[name], f"{folder.label}/{name}", faults) if name in folder.folders else None


def _read_python(folder: Folder | None, faults: Faults) -> dict[str, bytes | None]:
    if folder is None:
        return {}
    names = [name for name in folder.files if name.endswith(".py")]
    return {name.removesuffix(".py"): read_text(folder, name, faults) for name in names}


def known_files(files: Mapping[str, bytes | None], prefix: str) -> dict[str, bytes]:
    """Return the readable files under a prefix, for the digest."""
    return {f"{prefix}/{name}": data for name, data in files.items() if data is not None}
