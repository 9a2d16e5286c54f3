"""Execute a submission's files in one fresh namespace."""

from __future__ import annotations

import posixpath
import sys
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any

import msgspec

from .faults import defined, fault_of, parameters_of, syntax_fault
from .messages import Fault, Load, Loaded
from .names import type_name
from .newer import find_newer
from .notebooks import NotebookError, compile_cell, read_cells
from .program import Program
from .sources import SourceError, read_source

if TYPE_CHECKING:
    from .imports import Gate
    from .printed import Printed

_NOTEBOOK = ".ipynb"


class Loader:
    """Loads one program; `cell_faults` collects what failed in notebooks while the rest went on."""

    def __init__(self, message: Load, payload: bytes, gate: Gate) -> None:
        """Decode the files and put them within reach of import statements."""
        sources, at = {}, 0
        for path, size in message.files:
            sources[path] = read_source(path, payload[at : at + size])
            at += size
        self.program = Program(posixpath.splitext(posixpath.basename(message.main[0]))[0])
        self.program.places.update({path: (path, None) for path in sources})
        self.cell_faults: list[Fault] = []
        self._message = message
        self._gate = gate
        roots = dict.fromkeys([*(_folder(path) for path in message.main), ""])
        gate.own.replace(sources, tuple(roots))
        gate.allowed = frozenset({"numpy", *message.imports})

    def load(self, printed: Printed) -> Loaded:
        """Execute the main files one after the other, later ones over earlier ones, and say what came of it."""
        fault = None
        for path in self._message.main:
            fault = self._run(path)
            if fault is not None:
                break
        self.program.cell_faults = self.cell_faults
        return Loaded(fault, defined(self.program), self._parameters(), printed.take(), self.cell_faults)

    def _parameters(self) -> dict[str, list[str]]:
        namespace = self.program.namespace
        return {name: parameters_of(namespace[name]) for name in self._message.functions if name in namespace}

    def _run(self, path: str) -> Fault | None:
        module = self.program.module
        own: Any = self._gate.own  # a loader in all that is used of one
        module.__file__ = path
        module.__package__ = _folder(path).strip("/").replace("/", ".")
        module.__spec__ = ModuleSpec(module.__name__, own, origin=path)
        if module.__name__ not in sys.modules:
            sys.modules[module.__name__] = module
            own.loaded.append(module.__name__)
        try:
            if path.endswith(_NOTEBOOK):
                self._run_notebook(path)
            else:
                exec(own.code(path), self.program.namespace)  # noqa: S102 (that is what this process is for)
        except BaseException as error:  # noqa: BLE001 (whatever the student's code raises)
            return self._fault(error)
        return None

    def _run_notebook(self, path: str) -> None:
        source = self._gate.own.sources[path]
        if source.fault is not None:
            raise SourceError(source.fault)
        self.program.namespace.update(_NOTEBOOK_NAMES)
        for cell in read_cells(source.text or ""):
            name = cell.name(path)
            self._gate.own.remember(name, cell.text)
            self.program.places[name] = (path, cell.number)
            try:
                code = compile_cell(cell, path, definitions_only=self._message.definitions_only)
                exec(code, self.program.namespace)  # noqa: S102
            except BaseException as error:  # noqa: BLE001
                fault = self._fault(error, cell.text)
                params = {**fault.params, "cell": str(cell.number)}
                self.cell_faults.append(msgspec.structs.replace(fault, params=params))

    def _fault(self, error: Any, cell: str | None = None) -> Fault:
        kind = type(error)  # which an object's __class__ cannot deny
        if kind is NotebookError:
            return Fault("import_failed", params={"cause": "not_a_notebook"})
        if issubclass(kind, SyntaxError):
            fault = self._syntax_fault(error, cell)
            return msgspec.structs.replace(fault, exception=type_name(kind))
        return fault_of(error, self.program, self._gate, loading=True, keep_text=True)

    def _syntax_fault(self, error: SyntaxError, cell: str | None) -> Fault:
        source = self._gate.own.sources.get(error.filename or "")
        text = cell if cell is not None else (source.text if source else None)
        version = find_newer(text, error.filename or "") if text else ""
        return syntax_fault(error, "newer_syntax" if version else "syntax", version)


class _Shell:
    """What a notebook calls its kernel; here it takes anything and does nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_args, **_kwargs: None


_NOTEBOOK_NAMES: dict[str, Any] = {"get_ipython": _Shell, "display": print}


def _folder(path: str) -> str:
    folder = posixpath.dirname(path)
    return folder + "/" if folder else ""
