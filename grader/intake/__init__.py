"""Reads what a student handed in: a folder, a zip, a notebook or a Python file become bytes by path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.intake.selection import find_exercise_file

if TYPE_CHECKING:
    from pathlib import Path

    from grader.model.submission import Submission

__all__ = ["find_exercise_file", "read_submission"]


def read_submission(path: Path) -> Submission:
    """Read all Python files and notebooks of a submission; nothing of them is parsed or executed.

    What cannot be read safely is left out and noted; what cannot be read at all is a UsageError with one of the codes
    no_such_path, not_a_submission, nothing_to_grade, too_many_files, submission_too_large, file_too_large,
    unreadable_path, broken_zip, encrypted_zip, zip_too_large.
    """
    from grader.intake.reading import read_submission as read  # noqa: PLC0415 - OpenSSL is slow to load

    return read(path)
