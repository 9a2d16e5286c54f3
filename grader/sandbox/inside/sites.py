"""What is installed beside NumPy."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOT_MODULES = (".dist-info", ".egg-info", ".libs", ".pth")


def installed(folders: Iterable[str]) -> frozenset[str]:
    """Return the top-level names in folders of installed packages."""
    names: list[str] = []
    for folder in folders:
        if os.path.basename(folder).endswith("-packages") and os.path.isdir(folder):  # noqa: PTH119, PTH112 (no pathlib)
            names += os.listdir(folder)  # noqa: PTH208
    return frozenset(name.partition(".")[0] for name in names if not name.endswith(_NOT_MODULES))
