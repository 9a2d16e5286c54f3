"""One call of one function: fresh arguments in, plain values and facts out."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import msgspec
from numpy.random import PCG64, Generator

from .checks import Named, changed, shared
from .faults import arity_params, fault_of, missing_fault
from .messages import Call, Fault, Result
from .nodes import Items, Mapping, Seed
from .tracer import LineCounter, TamperedError
from .wire import Packer, TooLargeError, Unpacker, UnsupportedError

if TYPE_CHECKING:
    from .imports import Gate
    from .printed import Printed
    from .program import Program
    from .provided import Asker
    from .watcher import Watcher


class Caller:
    """Makes the calls of one loaded program."""

    def __init__(self, program: Program, gate: Gate, printed: Printed, asker: Asker, watcher: Watcher | None) -> None:
        """Keep the program and what it is handed."""
        self._program = program
        self._gate = gate
        self._printed = printed
        self._asker = asker
        self._watcher = watcher

    def answer(self, call: Call, payload: bytes) -> tuple[Result, Packer | None]:
        """Make a call and return what is to be sent."""
        function = self._program.namespace.get(call.function)
        if not callable(function):
            return Result(call.id, missing_fault(call.function, self._program)), None
        self._asker.call = call.id
        try:
            return self._measure(function, call, payload)
        except BaseException as error:  # noqa: BLE001 (whatever the student's code raises)
            text = self._printed.take() if call.keep_text else ""
            return Result(call.id, self._fault(error, function, call), printed=text), None
        finally:
            self._asker.call = None

    def _measure(self, function: Any, call: Call, payload: bytes) -> tuple[Result, Packer]:
        packer = Packer(call.max_bytes)
        args, kwargs = arguments(call, payload)
        counter = LineCounter() if call.count_lines else None
        watcher = self._watcher if call.watch else None
        handed = self._asker.handed(function, kwargs)
        if watcher is None and counter is None:
            value = function(*args, **handed)
        else:
            with watcher or nullcontext(), counter or nullcontext():
                value = function(*args, **handed)
        given = _named(args, kwargs)
        before = _named(*arguments(call, payload)) if "unmodified" in call.checks else None
        result = Result(
            call.id,
            None,
            printed=self._printed.take() if call.keep_text else "",
            modified=changed(before, given) if before is not None else [],
            aliased=shared(value, given) if "no_alias" in call.checks else [],
            lines=counter.lines if counter else None,
            called=list(watcher.called) if watcher else [],
        )
        values = [packer.pack(value)]
        packer.finish()
        for check, shift in (("repeatable", 0), ("other_generator", 1)):
            if check in call.checks:
                packer.limit = packer.size + call.max_bytes
                args, kwargs = arguments(call, payload, shift)
                values.append(packer.pack(function(*args, **self._asker.handed(function, kwargs))))
                packer.finish()
        return msgspec.structs.replace(result, values=Items(is_tuple=True, items=values)), packer

    def _fault(self, error: Any, function: Any, call: Call) -> Fault:
        kind = type(error)  # which an object's __class__ cannot deny
        if kind is UnsupportedError:
            return Fault("wrong_type", params={"type": error.kind[:60]})
        if kind is TooLargeError:
            return Fault("output_too_large", params={"bytes": str(error.size), "limit": str(call.max_bytes)})
        if kind is TamperedError:
            return Fault("protocol_error", params={"cause": "tracer"})
        fault = fault_of(error, self._program, self._gate, loading=False, keep_text=call.keep_text)
        given = sum(len(node.items) for node in (call.args, call.kwargs) if isinstance(node, (Items, Mapping)))
        params = arity_params(function, error, given, Caller._measure.__code__)
        return msgspec.structs.replace(fault, params={**fault.params, **params}) if params else fault


def arguments(call: Call, payload: bytes, shift: int = 0) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return fresh arguments of a call; generators are seeded `shift` further."""
    unpacker = Unpacker(payload, trusted=True)
    args = unpacker.unpack(call.args)
    kwargs = unpacker.unpack(call.kwargs)
    return _alive(args, shift), _alive(kwargs, shift)


def _alive(value: Any, shift: int) -> Any:
    """Put a generator where its seed is."""
    kind = type(value)
    if kind is tuple or kind is list:
        return kind([_alive(item, shift) for item in value])
    if kind is dict:
        return {name: _alive(item, shift) for name, item in value.items()}
    return Generator(PCG64(value.seed + shift)) if kind is Seed else value


def _named(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Named:
    return [*enumerate(args), *kwargs.items()]
