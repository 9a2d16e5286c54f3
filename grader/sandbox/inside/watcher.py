"""Which of some NumPy functions a call uses, in any spelling: by the identity of what runs, not by how it was named.

Python functions show in the profiler by their code, C functions by themselves, methods by their array. Universal
functions (np.matmul) show nowhere: they are wrapped before the program is loaded, and `@` is found by its line.
"""

from __future__ import annotations

import dis
import importlib
import inspect
import operator
import sys
import threading
from types import BuiltinFunctionType, CodeType, FrameType, ModuleType, TracebackType
from typing import Any, Self

import numpy as np

from .libraries import calls_for_student, is_library
from .tracer import TamperedError, settings_made

_SAME = {
    "numpy.sum": ("numpy.add", "reduce"),
    "numpy.cumsum": ("numpy.add", "accumulate"),
    "numpy.prod": ("numpy.multiply", "reduce"),
    "numpy.cumprod": ("numpy.multiply", "accumulate"),
    "numpy.max": ("numpy.maximum", "reduce"),
    "numpy.min": ("numpy.minimum", "reduce"),
}
"""Functions that are a universal function's method under another name."""

_MATMUL = "numpy.matmul"
_Dispatcher = type(np.sum)


class Watcher:
    """Notes which of the watched names are called while it is entered; wraps universal functions when made."""

    def __init__(self, names: list[str]) -> None:
        """Find out what the names stand for; a module stands for all it has, a name without a dot for nothing."""
        self.called: dict[str, None] = {}
        self._active = False
        self._codes: dict[int, str] = {}
        self._dispatched: dict[
            tuple[str, str], str
        ] = {}  # C functions behind a dispatcher: file and name of its Python part
        self._builtins: dict[int, str] = {}
        self._methods: dict[str, str] = {}
        self._reductions: dict[tuple[int, str], str] = {}
        self._lines: dict[int, frozenset[int]] = {}
        self._operators = False
        self._before = 0
        for name in names:
            if "." in name:
                self._find(name)

    def __enter__(self) -> Self:
        """Start noting."""
        self.called = {}
        self._active = True
        self._before = settings_made()
        if self._operators:
            threading.settrace(self._trace)
            sys.settrace(self._trace)
        threading.setprofile(self._profile)
        sys.setprofile(self._profile)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop noting.

        Raises:
            TamperedError: somebody else has set a profiler or tracer meanwhile.
        """
        intact = sys.getprofile() == self._profile and settings_made() == self._before
        sys.setprofile(None)
        threading.setprofile(None)
        if self._operators:
            sys.settrace(None)
            threading.settrace(None)
        self._active = False
        if not intact and kind is None:
            raise TamperedError

    def _find(self, name: str) -> None:
        holder, _, last = name.rpartition(".")
        try:
            parent: Any = importlib.import_module(holder.partition(".")[0])
            for part in holder.split(".")[1:]:
                parent = getattr(parent, part)
            value = getattr(parent, last)
        except (ImportError, AttributeError):
            return  # this NumPy has no such name, so nobody can call it
        self._register(name, value, parent)
        if name in _SAME:
            ufunc, method = _SAME[name]
            self._reductions.setdefault((id(getattr(np, ufunc.partition(".")[2])), method), name)

    def _register(self, name: str, value: Any, parent: Any) -> None:
        if inspect.ismodule(value):
            self._register_module(name, value)
        elif isinstance(value, np.ufunc):
            self._wrap(name, value, parent)
        elif isinstance(parent, np.ufunc):
            self._reductions[id(parent), name.rpartition(".")[2]] = name
        elif isinstance(value, BuiltinFunctionType):
            self._builtins[id(value)] = name
        elif callable(value):
            self._register_function(name, value)
        if parent is np and hasattr(np.ndarray, name.rpartition(".")[2]):
            self._methods[name.rpartition(".")[2]] = name

    def _register_module(self, name: str, module: ModuleType) -> None:
        for attribute in dir(module):
            value = getattr(module, attribute)
            if not attribute.startswith("_") and callable(value) and not inspect.isclass(value):
                self._register(f"{name}.{attribute}", value, module)

    def _register_function(self, name: str, value: Any) -> None:
        inner = getattr(value, "_implementation", value)
        code = getattr(inner, "__code__", None)
        if inspect.isclass(value):
            code = getattr(value.__init__, "__code__", None)
        if isinstance(code, CodeType):
            self._codes[id(code)] = name
        elif isinstance(value, _Dispatcher):
            # implemented in C; what is seen is the Python function that looks for overrides
            file = sys.modules["numpy._core.multiarray"].__file__ or ""
            self._dispatched[file, value.__name__] = name
            self._builtins[id(inner)] = name
        if name == "numpy.einsum":
            self._builtins[id(sys.modules["numpy._core.multiarray"].c_einsum)] = name

    def _wrap(self, name: str, ufunc: np.ufunc, parent: Any) -> None:
        if inspect.ismodule(parent) and not isinstance(getattr(parent, ufunc.__name__, None), _Wrapped):
            setattr(parent, ufunc.__name__, _Wrapped(ufunc, name, self))
        if name == _MATMUL:
            self._operators = True
            self._builtins[id(operator.matmul)] = self._builtins[id(operator.imatmul)] = name

    def note(self, name: str, caller: FrameType | None) -> None:
        """Note a call, if it is the student who makes it."""
        if self._active and caller is not None and calls_for_student(caller.f_code):
            self.called[name] = None

    def _profile(self, frame: FrameType, event: str, arg: Any) -> None:
        if event == "call":
            code = frame.f_code
            name = self._codes.get(id(code)) or self._dispatched.get((code.co_filename, code.co_name))
            if name is not None:
                self.note(name, frame.f_back)
        elif event == "c_call" and calls_for_student(frame.f_code):
            name = self._builtins.get(id(arg)) or self._method(arg)
            if name is not None:
                self.note(name, frame)

    def _method(self, function: Any) -> str | None:
        owner = getattr(function, "__self__", None)
        if isinstance(owner, np.ndarray):
            return self._methods.get(function.__name__)
        if isinstance(owner, np.ufunc):
            return self._reductions.get((id(owner), function.__name__))
        return None

    def _trace(self, frame: FrameType, event: str, arg: Any) -> Any:
        """Follow only code that has a matrix product in it, line by line."""
        del event, arg
        return self._line if not is_library(frame.f_code) and self._products(frame.f_code) else None

    def _line(self, frame: FrameType, event: str, arg: Any) -> Any:
        del arg
        if event == "line" and frame.f_lineno in self._products(frame.f_code):
            self.note(_MATMUL, frame)
        return self._line

    def _products(self, code: CodeType) -> frozenset[int]:
        lines = self._lines.get(id(code))
        if lines is None:
            found = (step for step in dis.get_instructions(code) if step.argrepr in {"@", "@="})
            lines = frozenset(step.positions.lineno for step in found if step.positions and step.positions.lineno)
            self._lines[id(code)] = lines
        return lines


class _Wrapped:
    """A universal function that tells when it is called, and is itself in everything else."""

    def __init__(self, ufunc: np.ufunc, name: str, watcher: Watcher) -> None:
        self._ufunc = ufunc
        self._name = name
        self._watcher = watcher

    __class__ = property(lambda _: np.ufunc)  # isinstance must not see the difference

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self._watcher.note(self._name, sys._getframe(1))  # noqa: SLF001 (there is no other way to see the caller)
        return self._ufunc(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ufunc, name)

    def __repr__(self) -> str:
        return repr(self._ufunc)
