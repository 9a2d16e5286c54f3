"""Which files a child must be able to read: the standard library and the distributions that an exercise allows."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_LIBRARY_FOLDERS = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
_OWN_LIBRARIES = str(Path(sys.base_prefix, "lib"))  # of an interpreter that brought its own, as conda's do
_LINKER_CACHE = "/etc/ld.so.cache"
_PROCESSORS = "/sys/devices/system/cpu"
_NOT_STANDARD = frozenset({"site-packages", "dist-packages", "ensurepip", "idlelib", "test", "turtledemo"})
_REQUIRES = re.compile(r"^Requires-Dist: (.*)$", re.MULTILINE)
_REQUIREMENT = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")


class Closure(msgspec.Struct, frozen=True):
    """What a set of libraries needs: paths to read, folders for the import path, top-level names to allow."""

    readable: tuple[str, ...]
    sites: tuple[str, ...]
    allowed: tuple[str, ...]


def find_closure(libraries: tuple[str, ...]) -> Closure:
    """Find what these importable names, NumPy and the standard library need to be read.

    Raises:
        ModuleNotFoundError: one of them is not installed.
    """
    readable: dict[str, None] = dict.fromkeys(_standard_library())
    sites: dict[str, None] = {}
    allowed: dict[str, None] = {}
    for library in ("numpy", *libraries):
        _add_library(library, readable, sites, allowed)
    own = importlib.util.find_spec("msgspec")  # the wire's; the child has it loaded, nobody may import it
    if own is not None and own.origin is not None:
        sites[str(Path(own.origin).parent.parent)] = None
    return Closure((*readable, *_shared_libraries()), tuple(sites), tuple(allowed))


def _standard_library() -> list[str]:
    folders = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"), str(Path(os.__file__).parent)}
    return [
        str(entry)
        for folder in sorted(folders)
        if Path(folder).is_dir()
        for entry in sorted(Path(folder).iterdir())
        if entry.name not in _NOT_STANDARD
    ]


def _shared_libraries() -> list[str]:
    """Return where the loader finds libraries: one architecture's folder, else library by library.

    /usr/lib as a whole would open every Python package that the system has installed.
    """
    triplet = str(sysconfig.get_config_var("MULTIARCH") or "")
    found = [_LINKER_CACHE, _PROCESSORS]
    for folder in dict.fromkeys((*_LIBRARY_FOLDERS, _OWN_LIBRARIES)):
        if triplet and Path(folder, triplet).is_dir():
            found.append(str(Path(folder, triplet)))
        elif Path(folder).is_dir():
            found += [str(path) for path in sorted(Path(folder).glob("lib*.so*"))]
    return found


def _add_library(name: str, readable: dict[str, None], sites: dict[str, None], allowed: dict[str, None]) -> None:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    origin = Path(spec.origin)
    home = origin.parent.parent if spec.submodule_search_locations else origin.parent
    sites[str(home)] = None
    allowed[name] = None
    readable[str(origin.parent if spec.submodule_search_locations else origin)] = None
    pending, seen = [name], set[str]()
    while pending:
        wanted = pending.pop()
        if wanted in seen:
            continue
        seen.add(wanted)
        for entry in _entries(wanted, home, pending):
            readable[str(home / entry)] = None
            if not entry.endswith((".libs", ".dist-info", ".egg-info")):
                allowed[entry.partition(".")[0]] = None


def _entries(name: str, home: Path, pending: list[str]) -> list[str]:
    """Return the top-level entries that a distribution installed, and queue what it requires."""
    record, requires = _read_distribution(name, home)
    for requirement in requires:
        match = _REQUIREMENT.match(requirement)
        if match and "extra ==" not in requirement:
            pending.append(match[0])
    names = {line.partition("/")[0].partition(",")[0] for line in record.splitlines()}
    return sorted(name for name in names if name and name not in {"..", "__pycache__", "bin"})


def _read_distribution(name: str, home: Path) -> tuple[str, list[str]]:
    """Return a distribution's list of files and its requirements, straight from its folder where it is called so."""
    folders = sorted(home.glob(f"{name.replace('-', '_')}-*.dist-info"))
    if folders and (folders[0] / "RECORD").is_file():
        metadata = (folders[0] / "METADATA").read_text(encoding="utf-8", errors="replace")
        record = (folders[0] / "RECORD").read_text(encoding="utf-8", errors="replace")
        return record, _REQUIRES.findall(metadata.partition("\n\n")[0])
    found = _find_distribution(name)
    return (found.read_text("RECORD") or "", found.requires or []) if found else ("", [])


def _find_distribution(name: str) -> Distribution | None:
    """Find a distribution by its own name, else by a name that it makes importable (PIL is Pillow's)."""
    from importlib import metadata  # noqa: PLC0415 (20 ms, and rarely needed)

    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        owners = metadata.packages_distributions().get(name, [])
        return metadata.distribution(owners[0]) if owners else None
