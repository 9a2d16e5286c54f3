"""From what a program raised to a fault: a verdict, a type, a place, and parameters for a sentence."""

from __future__ import annotations

import difflib
import inspect
import re
import sys
from typing import TYPE_CHECKING, Any

import msgspec

from .messages import Fault
from .names import type_name
from .sources import SourceError
from .suggestions import suggest

if TYPE_CHECKING:
    from types import CodeType

    from .imports import Gate
    from .program import Program

_MAX_MESSAGE = 2000
_MAX_TEXT = 200
_NAME_FROM = re.compile(r"cannot import name '([^']{1,60})'")


def fault_of(error: BaseException, program: Program, gate: Gate, *, loading: bool, keep_text: bool) -> Fault:
    """Return the fault that an exception makes while loading a program or calling a function."""
    fault = _judge(error, gate, loading=loading)
    place = program.place(error.__traceback__)
    if not keep_text:
        place = msgspec.structs.replace(place, source=[], locals=[]) if place else None
        return msgspec.structs.replace(fault, exception=type_name(type(error)), place=place)
    params = fault.params if issubclass(type(error), ImportError) else {**suggest(error, program), **fault.params}
    return msgspec.structs.replace(
        fault,
        exception=type_name(type(error)),
        message=fault.message or _message(error),
        place=place,
        params=params,
    )


def _judge(error: BaseException, gate: Gate, *, loading: bool) -> Fault:
    kind = type(error)  # which an object's __class__ cannot deny, as isinstance lets it
    if issubclass(kind, SourceError):
        return _source_fault(error)
    if issubclass(kind, MemoryError):
        return Fault("out_of_memory", params={"cause": "memory_error"})
    if issubclass(kind, SystemExit):
        return Fault("exited", params={"cause": "sys_exit", "status": _status(getattr(error, "code", None))})
    if issubclass(kind, ImportError):
        return _import_fault(error, gate)
    if loading:
        return _load_fault(error)
    if issubclass(kind, NotImplementedError):
        return Fault("not_implemented")
    params = {"cause": "input"} if issubclass(kind, EOFError) else {}
    return Fault("raised", is_value_error=issubclass(kind, ValueError), params=params)


def _source_fault(error: Any) -> Fault:
    fault = error.fault
    return Fault("import_failed", params={"cause": fault.cause, "file": fault.file, "line": str(fault.line)})


def _load_fault(error: Any) -> Fault:
    kind = type(error)
    if issubclass(kind, SyntaxError):
        return syntax_fault(error)
    cause = "input" if issubclass(kind, EOFError) else "raised"
    return Fault("import_failed", is_value_error=issubclass(kind, ValueError), params={"cause": cause})


def syntax_fault(error: SyntaxError, cause: str = "syntax", version: str = "") -> Fault:
    """Return the fault of a file that is not Python, or not yet Python here."""
    params = {
        "cause": cause,
        "file": str(error.filename or "")[:_MAX_TEXT],
        "line": str(error.lineno or 1),
        "text": str(error.text or "").strip()[:_MAX_TEXT],
    }
    if version:
        params["version"] = version
        params["running"] = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Fault("import_failed", message=str(error.msg)[:_MAX_TEXT], params=params)


def _import_fault(error: Any, gate: Gate) -> Fault:
    name = error.name if isinstance(error.name, str) else ""
    match = _NAME_FROM.match(str(error.msg or ""))
    if match:
        return Fault("import_failed", params=_near({"cause": "name", "module": name, "name": match[1]}, _offers(name)))
    if gate.forbids(name):
        return Fault("forbidden_import", params={"name": name.partition(".")[0]})
    # what the student most likely meant comes before the two hundred names of the standard library
    meant = [*gate.own.names(), *sorted(gate.allowed)]
    params = _near({"cause": "module", "name": name[:_MAX_TEXT]}, meant)
    return Fault(
        "import_failed", params=params if "similar" in params else _near(params, sorted(sys.stdlib_module_names))
    )


def _offers(name: str) -> list[str]:
    module = sys.modules.get(name)
    return [key for key in vars(module) if not key.startswith("_")] if module else []


def _near(params: dict[str, str], candidates: list[str]) -> dict[str, str]:
    close = difflib.get_close_matches(params["name"], candidates, n=1, cutoff=0.7)
    return {**params, "similar": close[0]} if close else params


def _message(error: BaseException) -> str:
    try:
        return str(error)[:_MAX_MESSAGE].encode("utf-8", "replace").decode("utf-8")
    except BaseException as broken:  # noqa: BLE001 (the student's own __str__)
        return f"<{type_name(type(broken))}>"


def _status(code: Any) -> str:
    if code is None:
        return "0"
    return str(code)[:20] if type(code) is int else "1"


def missing_fault(function: str, program: Program) -> Fault:
    """Return the fault of a function that is not there, with the nearest name that is."""
    value = program.namespace.get(function)
    if value is not None:
        return Fault("missing", params={"cause": "not_callable", "function": function, "type": type_name(type(value))})
    return Fault("missing", params=_near_function({"cause": "not_defined", "function": function}, program))


def _near_function(params: dict[str, str], program: Program) -> dict[str, str]:
    for fault in program.cell_faults[:1]:  # of a notebook: the function may have been lost with a cell
        params = {**params, "cell": fault.params["cell"], "cell_exception": fault.exception}
    close = difflib.get_close_matches(params["function"], defined(program), n=1, cutoff=0.6)
    return {**params, "similar": close[0]} if close else params


def defined(program: Program) -> list[str]:
    """Return the public callables that the program's own files define."""
    names = [
        name
        for name, value in program.namespace.items()
        if not name.startswith("_") and callable(value) and _is_own(value, program)
    ]
    return [name[:_MAX_TEXT] for name in names[:100]]


def _is_own(value: Any, program: Program) -> bool:
    code = getattr(value, "__code__", None)
    if code is not None:
        return program.owns(code)
    return isinstance(value, type) and value.__module__ == program.module.__name__


def arity_params(function: Any, error: BaseException, given: int, caller: CodeType) -> dict[str, str]:
    """Return parameters about a signature that did not take our arguments; nothing when the error came from inside."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if not issubclass(type(error), TypeError) or trace is None or trace.tb_frame.f_code is not caller:
        return {}
    if getattr(function, "__code__", None) is None:
        return {}
    return {"cause": "signature", "parameters": ", ".join(parameters_of(function))[:_MAX_TEXT], "given": str(given)}


def parameters_of(function: Any) -> list[str]:
    """Return the names of a function's parameters, in order; none where it has no signature."""
    try:
        return [name[:_MAX_TEXT] for name in inspect.signature(function).parameters][:50]
    except (TypeError, ValueError):
        return []
