"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from grader.cli.packs import open_pack
from grader.model.errors import UsageError
from grader.pack import find_pack

if TYPE_CHECKING:
    from collections.abc import Collection

    from grader.model.pack import Pack


class Lang(StrEnum):
    """The language a command speaks, and a report opens in."""

    fa = "fa"
    en = "en"


LangOption = Annotated[Lang, typer.Option("--lang", help="Language of messages, and the one reports open in.")]
ExercisesOption = Annotated[
    Path | None, typer.Option("--exercises", help="The pack's exercises folder; default: found from here upwards.")
]
SolutionsOption = Annotated[
    Path | None, typer.Option("--solutions", help="The pack's solutions folder; default: beside exercises.")
]
OnlyOption = Annotated[str, typer.Option("--only", help="Exercise ids, separated by commas.", metavar="IDS")]
NoSandboxOption = Annotated[
    bool,
    typer.Option("--no-sandbox", help="Run without full isolation: only code you trust. Every report is marked."),
]
TestKeyOption = Annotated[
    bool, typer.Option("--test-key", help="Use the named test key for hidden inputs; reports are marked.")
]


def locate_pack(exercises: Path | None, solutions: Path | None) -> tuple[Path, Path | None]:
    """Return the two folders of a pack: as given, or found from the working directory upwards."""
    if exercises is None:
        return find_pack(Path.cwd())
    if not exercises.is_dir():
        raise UsageError("no_such_path", path=str(exercises))
    if solutions is None:
        beside = exercises.resolve().parent / "solutions"
        solutions = beside if beside.is_dir() else None
    return exercises, solutions


def load_pack(exercises: Path | None, solutions: Path | None, only: Collection[str] = ()) -> Pack:
    """Find and read a pack, or the part of it that is asked for."""
    return open_pack(*locate_pack(exercises, solutions), only=only or None)


def split_ids(only: str) -> tuple[str, ...]:
    """Split a comma-separated list of exercise ids."""
    return tuple(name.strip() for name in only.split(",") if name.strip())
