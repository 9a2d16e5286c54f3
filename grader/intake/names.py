"""Names inside a submission: which files count, and which folders are never the student's own work."""

from __future__ import annotations

import re
import unicodedata

SUFFIXES = (".py", ".ipynb")
NOT_OWN_WORK = frozenset({"__pycache__", "__macosx", "venv", "site-packages", "node_modules"})
ENVIRONMENT_MARK = "pyvenv.cfg"
MAX_PATH_CHARACTERS = 240
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # control, format (bidi), surrogates, line ends
JOINERS = "\u200c\u200d"  # ordinary in Persian names
DRIVE = re.compile(r"^[A-Za-z]:")


def is_gradable(name: str) -> bool:
    """Tell whether a file's name is that of a Python file or a notebook; hidden ones are not."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def is_own_folder(name: str) -> bool:
    """Tell whether a folder may hold a student's own work: not hidden, no cache, no virtual environment."""
    return not name.startswith(".") and name.casefold() not in NOT_OWN_WORK


def is_odd(path: str) -> bool:
    """Tell whether a path has characters that nobody sees, or is too long to be told apart."""
    unseen = any(unicodedata.category(letter) in UNSEEN and letter not in JOINERS for letter in path)
    return unseen or len(path) > MAX_PATH_CHARACTERS


def is_unsafe(path: str) -> bool:
    """Tell whether a path leaves its root: absolute, with a drive, or with a step upwards."""
    return path.startswith("/") or DRIVE.match(path) is not None or ".." in path.split("/")


def show_name(path: str) -> str:
    """Return a name that can be printed and stored: what nobody sees, and broken characters, are replaced."""
    shown = "".join("\ufffd" if unicodedata.category(letter) in UNSEEN else letter for letter in path)
    return shown if len(shown) <= MAX_PATH_CHARACTERS else shown[: MAX_PATH_CHARACTERS - 1] + "…"
