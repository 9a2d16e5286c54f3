"""Execute a submission's files in one fresh namespace."""

from __future__ import annotations

import posixpath
import sys
from importlib.machinery import ModuleSpec
from typing import Any

from .faults import defined, fault_of, parameters_of
from .imports import Gate
from .messages import Fault, Load, Loaded
from .printed import Printed
from .program import Program
from .sources import read_source


def load(message: Load, payload: bytes, gate: Gate, printed: Printed) -> tuple[Program, Loaded]:
    """Execute the main files one after the other, later ones over earlier ones, and say what came of it."""
    sources = {}
    at = 0
    for path, size in message.files:
        sources[path] = read_source(path, payload[at : at + size])
        at += size
    program = Program(_stem(message.main[0]))
    program.places.update({path: (path, None) for path in sources})
    roots = tuple(dict.fromkeys([*(_folder(path) for path in message.main), ""]))
    gate.own.replace(sources, roots)
    gate.allowed = frozenset({"numpy", *message.imports})
    fault, cell_faults = None, []
    for path in message.main:
        fault, cells = _execute(path, program, gate)
        cell_faults += cells
        if fault is not None:
            break
    parameters = {
        name: parameters_of(program.namespace[name]) for name in message.functions if name in program.namespace
    }
    return program, Loaded(fault, defined(program), parameters, printed.take(), cell_faults)


def _execute(path: str, program: Program, gate: Gate) -> tuple[Fault | None, list[Fault]]:
    module = program.module
    module.__file__ = path
    module.__package__ = _folder(path).strip("/").replace("/", ".")
    module.__spec__ = ModuleSpec(module.__name__, gate.own, origin=path)
    if module.__name__ not in sys.modules:
        sys.modules[module.__name__] = module
        gate.own.loaded.append(module.__name__)
    try:
        exec(gate.own.code(path), program.namespace)  # noqa: S102 (that is what this process is for)
    except BaseException as error:  # noqa: BLE001 (whatever the student's code raises)
        return fault_of(error, program, gate, loading=True, keep_text=True), []
    return None, []


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]


def _folder(path: str) -> str:
    folder = posixpath.dirname(path)
    return folder + "/" if folder else ""


def function_of(program: Program, name: str) -> Any:
    """Return a callable of the program, or None."""
    value = program.namespace.get(name)
    return value if callable(value) else None
