"""What a child says about itself, cut down to what it may say.

Values are taken as they are: they are compared, never believed. Everything else is bounded here, and where a case is
hidden only what cannot carry its inputs away is kept: known type names and a line that exists.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from grader.model.running import Call, CallOutcome, Failure, Frame, Program
from grader.model.verdict import Verdict
from grader.sandbox.inside.frame import WireError
from grader.sandbox.inside.nodes import Items
from grader.sandbox.rules import among, broken_rules, watched_names
from grader.sandbox.values import Unpacker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grader.sandbox.inside import messages

_TEXT, _NAME, _MESSAGE, _PRINTED = 200, 60, 2000, 8192
_ENTRIES = 100
_AROUND = 3  # lines before and after the line that failed
_CELL_LINES = 10_000  # of a notebook, whose cells are not split on this side

_EXCEPTIONS = frozenset(
    name for name, value in vars(builtins).items() if isinstance(value, type) and issubclass(value, BaseException)
) | {"LinAlgError", "AxisError", "DTypePromotionError", "TooHardError", "UFuncTypeError"}
_WORDS = {
    "cause": frozenset(
        """closed harness unexpected malformed tracer memory_error kernel cpu sys_exit os_exit input signature raised
        syntax newer_syntax not_utf8 nul_bytes too_large not_a_notebook name module not_defined not_callable""".split()  # noqa: SIM905 (a list of words)
    ),
    "type": frozenset(name for name, value in vars(builtins).items() if isinstance(value, type))
    | {"function", "generator", "module", "nested", "method", "MaskedArray", "float128", "complex256"},
    "cell_exception": _EXCEPTIONS,
}
_NUMBERS = frozenset({"bytes", "limit", "status", "line", "given", "cell"})
_DIGITS = 20
_SPELLED = frozenset({"name", "module", "function", "similar", "parameters", "file"})
"""What a fault's parameters may hold where a case is hidden: our words, numbers, and what the student's files spell."""

_UNSAID = {"type": "object"} | dict.fromkeys(_SPELLED, "…")
"""What stands for a text that may not be shown, so that a sentence about it still has all its parts."""


def read_result(
    call: Call,
    result: messages.Result,
    payload: bytes,
    program: Program,
    parameters: list[str],
    asked: tuple[str, ...] = (),
) -> CallOutcome:
    """Return the outcome of a call from the child's result; `asked` names provided functions, one per call of them.

    Raises:
        WireError: it says what no honest child says.
    """
    failure = read_fault(result.fault, program, hidden=not call.keep_text) if result.fault else None
    unpacker = Unpacker(payload, trusted=False)
    values = _values(call, result, unpacker) if failure is None else ()
    unpacker.finish()
    watched = watched_names(call.rules) if call.rules else ()
    called = tuple(dict.fromkeys((*(name for name in result.called if among(name, watched)), *asked)))[:_ENTRIES]
    forbidden, unmet = broken_rules(call.rules, called) if call.rules else ((), ())
    repeated = values[1:2] if "repeatable" in call.checks else ()
    return CallOutcome(
        id=call.id,
        value=values[0] if values else None,
        failure=failure,
        printed=result.printed[:_PRINTED] if call.keep_text else "",
        modified=_argument_names(call, result.modified, parameters),
        aliased=_argument_names(call, result.aliased, parameters),
        repeat=repeated,
        other=values[1 + len(repeated) :],
        lines=result.lines,
        called=called,
        forbidden=forbidden,
        unmet=unmet,
        provided_calls=len(asked),
    )


def _values(call: Call, result: messages.Result, unpacker: Unpacker) -> tuple[Any, ...]:
    if not isinstance(result.values, Items) or len(result.values.items) != expected_values(call):
        raise WireError("another number of values")
    return tuple(unpacker.unpack(node) for node in result.values.items)


def expected_values(call: Call) -> int:
    """Return how many values a call gives: its own, a repetition's, another generator's."""
    return 1 + ("repeatable" in call.checks) + ("other_generator" in call.checks)


def _argument_names(call: Call, keys: Iterable[int | str], parameters: list[str]) -> tuple[str, ...]:
    """Return the names of the arguments that a child points at, by position or by name."""
    names = []
    for key in keys:
        if isinstance(key, str):
            if key not in call.kwargs:
                raise WireError("no such argument")
            names.append(key)
        else:
            if not 0 <= key < len(call.args):
                raise WireError("no such argument")
            names.append(parameters[key] if key < len(parameters) else str(key))
    return tuple(names)


def read_fault(fault: messages.Fault, program: Program, *, hidden: bool) -> Failure:
    """Return the failure that a child reports, without what a hidden case must not show."""
    return Failure(
        verdict=Verdict(fault.verdict),
        exception=_exception(fault.exception, hidden=hidden),
        is_value_error=fault.is_value_error,
        message="" if hidden else fault.message[:_MESSAGE],
        frame=read_place(fault.place, program, hidden=hidden) if fault.place else None,
        params=_params(fault.params, program, hidden=hidden),
    )


def _exception(name: str, *, hidden: bool) -> str:
    if hidden and name and name not in _EXCEPTIONS:
        return "Exception"  # a name of the student's own making could spell an input
    return name[:_NAME]


def _params(params: Mapping[str, str], program: Program, *, hidden: bool) -> dict[str, str]:
    bounded = {name[:_NAME]: text[:_TEXT] for name, text in list(params.items())[:_ENTRIES]}
    if not hidden:
        return bounded
    shown = {name: text if _is_harmless(name, text, program) else _UNSAID.get(name) for name, text in bounded.items()}
    return {name: text for name, text in shown.items() if text is not None}


def _is_harmless(name: str, text: str, program: Program) -> bool:
    """Tell whether a parameter says only what we know, count, or find in the student's own files."""
    if name in _WORDS:
        return text in _WORDS[name]
    if name in _NUMBERS:
        return text.isascii() and text.isdigit() and len(text) <= _DIGITS
    if name in _SPELLED:
        return text in program.files or all(_is_spelled(part, program) for part in text.split(", "))
    return False


def _is_spelled(word: str, program: Program) -> bool:
    return word.isidentifier() and any(word.encode() in data for data in program.files.values())


def read_place(place: messages.Place, program: Program, *, hidden: bool) -> Frame | None:
    """Return the frame that a child points at, if there is such a line; its text is taken from our own copy."""
    data = program.files.get(place.file)
    if data is None or not 1 <= place.line <= (_line_count(data) if place.file.endswith(".py") else _CELL_LINES):
        return None
    own = _around(data, place.line) if place.file.endswith(".py") else ()
    if hidden:
        return Frame(file=place.file, line=place.line, source=own, cell=place.cell)
    source = own or _bounded_source(place.source)
    return Frame(
        file=place.file,
        line=place.line,
        function=place.function[:_NAME],
        source=source,
        locals=tuple((name[:_NAME], text[:_TEXT]) for name, text in place.locals[:_ENTRIES]),
        cell=place.cell,
    )


def _line_count(data: bytes) -> int:
    return data.count(b"\n") + data.count(b"\r") + 1


def _around(data: bytes, line: int) -> tuple[tuple[int, str], ...]:
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ends = len(lines) - (lines[-1] == "" and line < len(lines))  # nothing stands behind the last line end
    first, last = max(1, line - _AROUND), min(ends, line + _AROUND)
    return tuple((number, lines[number - 1][:_TEXT]) for number in range(first, last + 1))


def _bounded_source(source: list[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    return tuple((number, text[:_TEXT]) for number, text in source[: 2 * _AROUND + 1])
