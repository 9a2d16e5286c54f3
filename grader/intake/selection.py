"""Which file of a submission belongs to an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def find_exercise_file(files: Iterable[str], exercise_id: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the path that is graded for an exercise, and the others of its name that are not.

    The file is called `<exercise id>.py`; the shallowest wins, then the exact spelling over other capitals, then the
    first in the order of paths. `["b/conv.py", "conv.py"], "conv"` -> `("conv.py", ("b/conv.py",))`
    """
    wanted = f"{exercise_id}.py"
    found = [path for path in files if path.rpartition("/")[2].casefold() == wanted.casefold()]
    ranked = sorted(found, key=lambda path: (path.count("/"), path.rpartition("/")[2] != wanted, path))
    return (ranked[0], tuple(ranked[1:])) if ranked else (None, ())
