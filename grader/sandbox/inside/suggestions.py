"""«Did you mean»: the name that a student most likely wanted, looked for where the names are known."""

from __future__ import annotations

import builtins
import difflib
import inspect
import re
import types
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .program import Program

_NEAR = 0.7  # of 1: how alike two names have to be
_MAX_NAME = 60
_MOST_NAMES = 2000
_KEYWORD = re.compile(r"(?:[^\s()]{1,60}\.)?([^\s().]{1,60})\(\) got an unexpected keyword argument '([^']{1,60})'")


def suggest(error: BaseException, program: Program) -> dict[str, str]:
    """Return `similar`, the name that was most likely meant, or nothing."""
    try:
        similar = _find(error, program)
    except Exception:  # noqa: BLE001 (names are the student's objects; without a suggestion the crash says enough)
        similar = ""
    return {"similar": similar} if similar else {}


def _find(error: Any, program: Program) -> str:
    kind = type(error)  # of the student's own classes nothing is asked
    if kind is NameError:
        return _find_variable(str(error.name), error, program)
    if kind is AttributeError:
        return _near(str(error.name), _names_of(error.obj))
    if kind is TypeError:
        return _find_keyword(str(error), error, program)
    return ""


def _find_variable(name: str, error: BaseException, program: Program) -> str:
    """Look among variables first; a name that NumPy has is written with the file's own name for NumPy."""
    near = _near(name, [*_locals_of(error), *program.namespace, *vars(builtins)])
    alias = next((key for key, value in program.namespace.items() if value is np), "")
    offered = name in vars(np) and not name.startswith("_")
    return f"{alias}.{name}" if alias and offered else near


def _find_keyword(message: str, error: BaseException, program: Program) -> str:
    found = _KEYWORD.match(message)
    if found is None:
        return ""
    function = _locals_of(error).get(found[1]) or program.namespace.get(found[1]) or vars(np).get(found[1])
    return _near(found[2], inspect.signature(function).parameters) if function is not None else ""


def _locals_of(error: BaseException) -> dict[str, Any]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return dict(trace.tb_frame.f_locals) if trace is not None else {}


def _names_of(owner: Any) -> list[str]:
    """Return the attributes of a module or of an object's type; an object of its own is not asked."""
    kind = type(owner)
    if kind is types.ModuleType:
        return list(vars(owner))
    if kind is type:
        return dir(owner)
    own = vars(owner) if type(kind) is type and kind.__dictoffset__ else {}
    return [*own, *dir(kind)] if type(kind) is type else []


def _near(name: str, candidates: Iterable[str]) -> str:
    names = [each for each in candidates if type(each) is str and not each.startswith("_")][:_MOST_NAMES]
    close = difflib.get_close_matches(name[:_MAX_NAME], names, n=1, cutoff=_NEAR)
    return close[0][:_MAX_NAME] if close else ""
