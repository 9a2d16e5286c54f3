"""Tell the student's code from the libraries' by the file a code object names."""

from __future__ import annotations

import functools
import inspect
import os
from types import CodeType
from typing import Any

import numpy as np


def _folder(path: str) -> str:
    return os.path.dirname(path) + os.sep  # noqa: PTH120 (the same text that code objects carry)


_ROOTS = tuple(
    {
        _folder(os.__file__),
        _folder(_folder(np.__file__)[:-1]),
        _folder(__file__),
        "<frozen ",
    }
)
_known: dict[str, bool] = {}


def is_library(code: CodeType) -> bool:
    """Tell whether code belongs to the standard library, to installed libraries or to us."""
    name = code.co_filename
    found = _known.get(name)
    if found is None:
        found = _known[name] = name.startswith(_ROOTS)
    return found


def _codes(value: Any) -> list[CodeType]:
    if inspect.isclass(value):
        return [code for item in vars(value).values() for code in _codes(item)]
    code = getattr(getattr(value, "_implementation", value), "__code__", None)
    return [code] if isinstance(code, CodeType) else []


_TRAMPOLINES = frozenset(
    id(code)
    for value in (np.apply_along_axis, np.apply_over_axes, np.vectorize, np.piecewise, np.fromfunction, functools)
    for code in _codes(value)
)


def calls_for_student(code: CodeType) -> bool:
    """Tell whether what this code calls is called by the student: it is theirs, or it calls what it is handed."""
    return not is_library(code) or id(code) in _TRAMPOLINES
