"""Packs that were read before: checked once, kept private in the user's cache, read again when anything changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader import __version__
from grader.cli.files import cache_folder, write_whole
from grader.model.errors import UsageError
from grader.pack import decode_pack, digest_pack, encode_pack, read_pack

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from grader.model.pack import Pack

MOST_KEPT = 20


def open_pack(exercises: Path, solutions: Path | None, only: Collection[str] | None = None) -> Pack:
    """Read a pack as `read_pack` does, or take what that gave when the same files were read before.

    Raises:
        PackError, UsageError: as `read_pack`.
    """
    digest = None if only else digest_pack(exercises, solutions)  # a few exercises are read as soon as digested
    if digest is None:
        return read_pack(exercises, solutions, only)
    path = cache_folder("packs") / f"{__version__}-{digest[:40]}.pack"
    try:
        return decode_pack(path.read_bytes())
    except (OSError, ValueError):  # never read before, or damaged: it is only a cache
        pack = read_pack(exercises, solutions, only)
    _keep(path, pack)
    return pack


def _keep(path: Path, pack: Pack) -> None:
    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)  # references and hidden cases are for nobody else
        write_whole(path, encode_pack(pack), mode=0o600)
        older = sorted(folder.glob("*.pack"), key=lambda each: each.stat().st_mtime, reverse=True)
        for each in older[MOST_KEPT:]:
            each.unlink(missing_ok=True)
    except (OSError, UsageError):  # grading goes on without a cache
        return
