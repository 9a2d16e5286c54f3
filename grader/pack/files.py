"""Folders and files of a pack: what is there, what is missing or stray, and the bytes with their digest."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from grader.pack.faults import Faults

MAX_BYTES = 1 << 20  # no text that people write for one exercise is larger
CONTROL_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
IGNORED_FOLDERS = frozenset({"__pycache__"})


class Folder(NamedTuple):
    """What stands directly in a folder; names that begin with a dot are not ours and are left alone."""

    path: Path
    label: str  # relative to the pack's parent folder
    files: dict[str, Path]
    folders: dict[str, Path]


def open_folder(path: Path, label: str, faults: Faults) -> Folder:
    """List a folder in the order of names; links and things that are neither file nor folder are faults."""
    files: dict[str, Path] = {}
    folders: dict[str, Path] = {}
    try:
        entries = sorted(path.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        faults.add(label, "unreadable", reason=str(error.strerror))
        entries = []
    for entry in entries:
        if entry.name.startswith(".") or entry.name in IGNORED_FOLDERS:
            continue
        if entry.is_symlink():
            faults.add(f"{label}/{entry.name}", "symlink")
        elif entry.is_dir():
            folders[entry.name] = entry
        elif entry.is_file():
            files[entry.name] = entry
        else:
            faults.add(f"{label}/{entry.name}", "not_a_file")
    return Folder(path=path, label=label, files=files, folders=folders)


def check_names(
    folder: Folder,
    faults: Faults,
    *,
    needed: Collection[str],
    allowed: Collection[str] = (),
    folders: Collection[str] = (),
) -> None:
    """Report needed files that are missing, and files or folders that are neither needed nor allowed."""
    for name in needed:
        if name not in folder.files:
            faults.add(f"{folder.label}/{name}", "missing_file")
    known = {*needed, *allowed}
    for name in folder.files:
        if name not in known:
            faults.add(f"{folder.label}/{name}", "stray_file", known=", ".join(sorted(known)))
    for name in folder.folders:
        if name not in folders:
            faults.add(f"{folder.label}/{name}", "stray_folder", known=", ".join(sorted(folders)) or "–")


def read_text(folder: Folder, name: str, faults: Faults) -> bytes | None:
    """Return a file's bytes, after checking that they are text in UTF-8; None when they are not, or it is not there."""
    if name not in folder.files:
        return None
    label = f"{folder.label}/{name}"
    try:
        with folder.files[name].open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        faults.add(label, "unreadable", reason=str(error.strerror))
        return None
    if len(data) > MAX_BYTES:
        faults.add(label, "too_large", most=f"{MAX_BYTES // 1024} KiB")
        return None
    return data if _is_clean_text(data, label, faults) else None


def _is_clean_text(data: bytes, label: str, faults: Faults) -> bool:
    before = len(faults)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        faults.add(label, "not_utf8", line=data.count(b"\n", 0, error.start) + 1, byte=f"0x{data[error.start]:02x}")
        return False
    if text.startswith("\ufeff"):
        faults.add(label, "byte_order_mark", line=1)
    if not text.strip():
        faults.add(label, "blank_file")
    elif found := CONTROL_CHARACTER.search(text):
        line = text.count("\n", 0, found.start()) + 1
        faults.add(label, "control_character", line=line, character=f"U+{ord(found[0]):04X}")
    return len(faults) == before


def digest_files(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hexadecimal, of names and contents in the order of names."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()
