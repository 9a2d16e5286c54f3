"""The files gathered so far, with the caps and the notes that folders and zips share."""

from __future__ import annotations

import unicodedata

from grader.intake.limits import MAX_FILE_BYTES, MAX_FILES, MAX_NOTES, MAX_TOTAL_BYTES, show_size
from grader.intake.names import show_name
from grader.model.errors import UsageError
from grader.model.submission import Note


class Collection:
    """Files by path, each read whole or not at all."""

    def __init__(self, root: str) -> None:
        """Begin empty; `root` names the submission in messages."""
        self.root = root
        self.files: dict[str, bytes] = {}
        self._notes: list[Note] = []
        self._untold = 0
        self._bytes_read = 0
        self._count = 0

    def note(self, code: str, path: str, **params: str) -> None:
        """Mention a path that was left out, or that needs attention."""
        if len(self._notes) < MAX_NOTES:
            self._notes.append(Note(code=code, params={"path": show_name(path), **params}))
        else:
            self._untold += 1

    def expect(self, path: str, size: int | None) -> bool:
        """Tell whether a file of a stated size may be read at all; None where the size is unknown.

        Raises:
            UsageError: too_many_files.
        """
        self._count += 1
        if self._count > MAX_FILES:
            raise UsageError("too_many_files", path=self.root, most=str(MAX_FILES))
        if size is not None and size > MAX_FILE_BYTES:
            self.note("file_too_large", path, most=show_size(MAX_FILE_BYTES))
            return False
        return True

    def add(self, path: str, data: bytes) -> None:
        """Keep a file; `data` was read up to one byte more than the cap.

        Raises:
            UsageError: submission_too_large.
        """
        self._bytes_read += len(data)
        if self._bytes_read > MAX_TOTAL_BYTES:
            raise UsageError("submission_too_large", path=self.root, most=show_size(MAX_TOTAL_BYTES))
        if len(data) > MAX_FILE_BYTES:  # its stated size was a lie, or it grew
            self.note("file_too_large", path, most=show_size(MAX_FILE_BYTES))
            return
        name = unicodedata.normalize("NFC", path)
        if name in self.files:
            self.note("file_twice", path)
        self.files[name] = data

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes, the last one counting those that were too many to keep."""
        more = Note(code="more_notes", params={"count": str(self._untold)})
        return (*self._notes, more) if self._untold else tuple(self._notes)

    def note_clashes(self) -> None:
        """Mention files that are one file where capitals do not count."""
        seen: dict[str, str] = {}
        for path in sorted(self.files):
            first = seen.setdefault(path.casefold(), path)
            if first != path:
                self.note("names_differ_in_case", path, other=first)
