"""Finds the pack that a folder belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

COURSE_FILE = "course.yaml"


def find_pack(start: Path) -> tuple[Path, Path | None]:
    """Walk upwards to a folder that has exercises/course.yaml; solutions stand beside exercises, or are None."""
    if not start.exists():
        raise UsageError("no_such_path", path=str(start))
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "exercises" / COURSE_FILE).is_file():
            solutions = folder / "solutions"
            return folder / "exercises", solutions if solutions.is_dir() else None
    raise UsageError("no_pack", path=str(start))
