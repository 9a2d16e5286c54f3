"""Reads a folder: regular files only, links not followed, nothing that could block or never end."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from grader.intake.limits import MAX_DEPTH, MAX_ENTRIES, MAX_FILE_BYTES
from grader.intake.names import ENVIRONMENT_MARK, is_gradable, is_odd, is_own_folder
from grader.model.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from grader.intake.collection import Collection

# untrusted: a name may be exchanged for a link or a pipe between looking and opening
SAFE_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_folder(root: Path, collection: Collection) -> None:
    """Add a folder's files to the collection, folder by folder in the order of names."""
    _Walk(collection).visit(str(root), "", 0)


class _Walk:
    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._entries = 0

    def visit(self, folder: str, prefix: str, depth: int) -> None:
        """Read what stands in one folder, then its folders."""
        try:
            with os.scandir(folder) as scan:
                entries = sorted(self._count(scan), key=lambda entry: entry.name)
        except OSError as error:
            self._collection.note("unreadable", prefix or ".", reason=error.strerror or str(error))
            return
        if prefix and any(entry.name == ENVIRONMENT_MARK for entry in entries):
            self._collection.note("environment_left_out", prefix.removesuffix("/"))
            return
        folders = [entry for entry in entries if self._read_entry(entry, prefix + entry.name)]
        for entry in folders:
            if depth >= MAX_DEPTH:
                self._collection.note("folder_too_deep", prefix + entry.name)
            else:
                self.visit(entry.path, f"{prefix}{entry.name}/", depth + 1)

    def _count(self, scan: os._ScandirIterator[str]) -> list[os.DirEntry[str]]:
        entries = []
        for entry in scan:
            self._entries += 1
            if self._entries > MAX_ENTRIES:
                raise UsageError("too_many_files", path=self._collection.root, most=str(MAX_ENTRIES))
            entries.append(entry)
        return entries

    def _read_entry(self, entry: os.DirEntry[str], path: str) -> bool:
        """Read a file; return whether the entry is a folder to visit."""
        if entry.is_symlink():
            if is_gradable(entry.name) or (is_own_folder(entry.name) and entry.is_dir()):
                self._collection.note("link_left_out", path)
            return False
        if entry.is_dir(follow_symlinks=False):
            return is_own_folder(entry.name)
        if is_gradable(entry.name):
            self._read_file(entry, path)
        return False

    def _read_file(self, entry: os.DirEntry[str], path: str) -> None:
        if is_odd(path):
            self._collection.note("odd_name", path)
            return
        try:
            data = read_regular_file(entry.path, path, self._collection)
        except OSError as error:
            self._collection.note("unreadable", path, reason=error.strerror or str(error))
            return
        if data is not None:
            self._collection.add(path, data)


def read_regular_file(name: str, path: str, collection: Collection) -> bytes | None:
    """Return at most one byte more than a file may have; None where it is no regular file or too large.

    Raises:
        OSError: it cannot be opened or read.
    """
    descriptor = os.open(name, SAFE_OPEN)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            collection.note("not_a_file", path)
            return None
        return file.read(MAX_FILE_BYTES + 1) if collection.expect(path, status.st_size) else None
