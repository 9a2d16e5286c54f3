"""Reads a course pack: two folders of YAML, Markdown and Python bytes become one checked, frozen Pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from grader.model.pack import Exercise, ExerciseKind, Function, Pack
    from grader.model.recipe import Argument
    from grader.model.text import Text
    from grader.model.value import Value

__all__ = [
    "decode_pack",
    "digest_pack",
    "document_schemas",
    "draw_args",
    "encode_pack",
    "find_pack",
    "read_pack",
    "scaffold",
    "shrink_cases",
    "spoil_cases",
]


def find_pack(start: Path) -> tuple[Path, Path | None]:
    """Return the exercises/ and solutions/ folders (None in a handout) found from `start` upwards.

    Raises:
        UsageError: `no_pack`, or `no_such_path` when `start` does not exist.
    """
    from grader.pack.place import find_pack as find  # noqa: PLC0415 - commands that need no pack start without it

    return find(start)


def read_pack(exercises: Path, solutions: Path | None, only: Collection[str] | None = None) -> Pack:
    """Read and check a pack, or of its exercises those in `only` and those they are provided from.

    The pack's digest covers what was read.

    Raises:
        PackError: all faults of what was read, in file order.
        UsageError: `unknown_exercise` for a name in `only` that the course does not have, `no_such_path` for a
            folder that is not there.
    """
    from grader.pack.reader import read_pack as read  # noqa: PLC0415 - YAML is read by few commands

    return read(exercises, solutions, only)


def digest_pack(exercises: Path, solutions: Path | None) -> str | None:
    """Return a digest of all that reading a whole pack depends on; None where it cannot be told."""
    from grader.pack.storage import digest_pack as digest  # noqa: PLC0415 - commands that need no pack start without it

    return digest(exercises, solutions)


def encode_pack(pack: Pack) -> bytes:
    """Return a pack as bytes, for `decode_pack`."""
    from grader.pack.storage import encode_pack as encode  # noqa: PLC0415 - as above

    return encode(pack)


def decode_pack(data: bytes) -> Pack:
    """Return the pack that `encode_pack` was given.

    Raises:
        ValueError: these are not its bytes.
    """
    from grader.pack.storage import decode_pack as decode  # noqa: PLC0415 - as above

    return decode(data)


def draw_args(args: Mapping[str, Argument], seed: bytes) -> dict[str, Value]:
    """Make a case's arguments from their recipes; each has a stream of its own, so others may be replaced.

    The mapping from seed to values is frozen: it is part of the format and the same on every platform and NumPy.
    """
    from grader.pack.draw import draw_args as draw  # noqa: PLC0415 - NumPy is slow to import

    return draw(args, seed)


def shrink_cases(exercise: Exercise, function: Function) -> tuple[dict[str, Argument], ...]:
    """Return smaller and simpler inputs of a function, made of the recipes of its public cases alone."""
    from grader.pack.shrinking import shrink_cases as shrink  # noqa: PLC0415 - only when an answer book is made

    return shrink(exercise, function)


def spoil_cases(exercise: Exercise, function: Function) -> tuple[dict[str, Argument], ...]:
    """Return inputs of a function that may be invalid, made of the recipes of its public cases alone."""
    from grader.pack.shrinking import spoil_cases as spoil  # noqa: PLC0415 - only when an answer book is made

    return spoil(exercise, function)


def document_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of every YAML document of a pack, by file name."""
    from grader.pack.json_schema import document_schemas as make  # noqa: PLC0415 - for editors and one test

    return make()


def scaffold(exercise_id: str, title: Text | None = None, *, kind: ExerciseKind | None = None) -> dict[str, bytes]:
    """Return the files of a new exercise, by path relative to the pack's parent folder; the reader accepts them.

    Raises:
        UsageError: `bad_exercise_id` when the id could not be the name of a Python file.
    """
    from grader.model.pack import ExerciseKind  # noqa: PLC0415 - one command needs this
    from grader.pack.new_exercise import scaffold as make  # noqa: PLC0415

    return make(exercise_id, title, kind=kind or ExerciseKind.CODE)
