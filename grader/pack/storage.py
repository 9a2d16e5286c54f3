"""A pack as bytes, so that a pack which was read and checked once need not be read again until it changes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from grader.model import pack as model_room
from grader.model.pack import Case, Exercise, Pack
from grader.model.recipe import TupleOf
from grader.pack.files import MAX_BYTES
from grader.pack.recipes import type_argument

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.model.recipe import Argument

IGNORED = "__pycache__"


def digest_pack(exercises: Path, solutions: Path | None) -> str | None:
    """Return a digest of all that reading these folders depends on: every name and byte, and the reader itself.

    None where that cannot be told cheaply; then the pack has to be read.
    """
    digest = hashlib.sha256(repr(solutions is None).encode())
    try:
        for room in (Path(__file__).parent, Path(model_room.__file__).parent):  # in a checkout they change, too
            for path in sorted(room.glob("*.py")):
                digest.update(f"{path.name}\0{path.stat().st_mtime_ns}\0".encode())
        for folder in (exercises, solutions):
            for name, data in _walk(folder) if folder is not None else ():
                digest.update(f"{name}\0{len(data)}\0".encode())
                digest.update(data)
    except (OSError, ValueError):
        return None
    return digest.hexdigest()


def _walk(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield all files and folders below one, with what the files hold."""
    yield folder.name, b""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != IGNORED)
        for name in folders:
            yield f"{place}/{name}/", b""
        for name in sorted(files):
            with Path(place, name).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                raise ValueError(name)
            yield f"{place}/{name}", data


def encode_pack(pack: Pack) -> bytes:
    """Return a pack as bytes."""
    return msgspec.msgpack.encode(pack)


def decode_pack(data: bytes) -> Pack:
    """Return the pack that was encoded.

    Raises:
        ValueError: these are not its bytes.
    """
    pack = msgspec.msgpack.decode(data, type=Pack)
    return msgspec.structs.replace(pack, exercises=tuple(_type_exercise(exercise) for exercise in pack.exercises))


def _type_exercise(exercise: Exercise) -> Exercise:
    return msgspec.structs.replace(exercise, cases=tuple(_type_case(case) for case in exercise.cases))


def _type_case(case: Case) -> Case:
    """Turn what lies inside lists and tuples back into recipes; a decoder sees to the outermost ones alone."""
    if not any(_is_nested(argument) for args in (case.args, *case.work) for argument in args.values()):
        return case
    work = tuple(_type_arguments(args) for args in case.work)
    return msgspec.structs.replace(case, args=_type_arguments(case.args), work=work)


def _type_arguments(args: Mapping[str, Argument]) -> dict[str, Argument]:
    return {
        name: type_argument(msgspec.to_builtins(argument)) if _is_nested(argument) else argument
        for name, argument in args.items()
    }


def _is_nested(argument: Argument) -> bool:
    return isinstance(argument, list | TupleOf)
