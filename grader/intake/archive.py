"""Reads a zip into memory; nothing is ever extracted, so a member's name can do no harm but to mislead."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from grader.intake.limits import MAX_DIRECTORY_BYTES, MAX_ENTRIES, MAX_FILE_BYTES, show_size
from grader.intake.names import ENVIRONMENT_MARK, is_gradable, is_odd, is_own_folder, is_unsafe
from grader.model.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.intake.collection import Collection

ENCRYPTED = 0x1
NAME_IS_UTF8 = 0x800
UNIX = 3
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the others can ask for gigabytes of memory
END_MARK = b"PK\x05\x06"
END_BYTES = 22
LONGEST_COMMENT = 0xFFFF
UNKNOWN_SIZE = 0xFFFFFFFF  # stands elsewhere, in the zip64 record
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
    NotImplementedError,
    RuntimeError,
)
"""All that zipfile raises over bytes that are no zip."""


def read_archive(data: bytes, collection: Collection) -> None:
    """Add the members of a zip to the collection; a folder that holds everything is not part of their paths.

    Raises:
        UsageError: broken_zip, encrypted_zip, zip_too_large, too_many_files or submission_too_large.
    """
    if measure_directory(data) > MAX_DIRECTORY_BYTES:
        raise UsageError("zip_too_large", path=collection.root, most=show_size(MAX_DIRECTORY_BYTES))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _read_members(archive, collection)
    except DAMAGE as error:
        raise UsageError("broken_zip", path=collection.root, reason=str(error)) from error


def measure_directory(data: bytes) -> int:
    """Return how many bytes a zip says its table of contents has, the whole file where it does not say.

    zipfile would read all of it before anything can be counted.
    """
    tail = data[-(END_BYTES + LONGEST_COMMENT) :]
    places = {len(tail) - END_BYTES, tail.rfind(END_MARK)}
    sizes = [
        struct.unpack_from("<I", tail, place + 12)[0]
        for place in places
        if place >= 0 and tail.startswith(END_MARK, place) and place + END_BYTES <= len(tail)
    ]
    return len(data) if UNKNOWN_SIZE in sizes else max(sizes, default=0)


def _read_members(archive: zipfile.ZipFile, collection: Collection) -> None:
    members = archive.infolist()
    if len(members) > MAX_ENTRIES:
        raise UsageError("too_many_files", path=collection.root, most=str(MAX_ENTRIES))
    named = [(find_name(member), member) for member in members if not member.is_dir()]
    environments = find_environments([name for name, _ in named])
    for folder in environments:
        collection.note("environment_left_out", folder.removesuffix("/"))
    wanted = [
        (name, member)
        for name, member in named
        if is_own_path(name) and not any(name.startswith(folder) for folder in environments)
    ]
    top = find_common_folder([name for name, _ in wanted])
    for name, member in sorted(wanted, key=lambda pair: pair[0]):
        _read_member(archive, member, name.removeprefix(top), collection)


def find_name(member: zipfile.ZipInfo) -> str:
    """Return a member's path with `/`: UTF-8 where it is, also when its flag was forgotten, else code page 437."""
    name = member.orig_filename
    if not member.flag_bits & NAME_IS_UTF8:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = member.orig_filename
    name = name.replace("\\", "/")
    while name.startswith("./"):
        name = name[2:]
    return name


def is_own_path(path: str) -> bool:
    """Tell whether a member is a Python file or a notebook outside hidden folders, caches and environments."""
    *folders, name = path.split("/")
    return is_gradable(name) and all(is_own_folder(folder) or folder in {"", ".", ".."} for folder in folders)


def find_environments(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the folders, with a slash, that are virtual environments."""
    return tuple(sorted(path.removesuffix(ENVIRONMENT_MARK) for path in paths if path.endswith(f"/{ENVIRONMENT_MARK}")))


def find_common_folder(paths: list[str]) -> str:
    """Return the one folder at the top that all paths are in, with a slash, or nothing."""
    tops = {path.partition("/")[0] for path in paths}
    is_common = len(tops) == 1 and all("/" in path for path in paths) and not any(map(is_unsafe, paths))
    return f"{tops.pop()}/" if is_common else ""


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, collection: Collection) -> None:
    mode = member.external_attr >> 16 if member.create_system == UNIX else 0
    if stat.S_ISLNK(mode):
        collection.note("link_left_out", path)
    elif mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        collection.note("not_a_file", path)
    elif is_unsafe(path):
        collection.note("unsafe_path", path)
    elif is_odd(path):
        collection.note("odd_name", path)
    elif member.flag_bits & ENCRYPTED:
        raise UsageError("encrypted_zip", path=collection.root, member=path)
    elif member.compress_type not in METHODS:
        collection.note("unknown_compression", path)
    elif collection.expect(path, member.file_size):
        with archive.open(member) as file:
            collection.add(path, file.read(MAX_FILE_BYTES + 1))
