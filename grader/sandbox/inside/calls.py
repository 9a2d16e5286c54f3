"""One call of one function: fresh arguments in, plain values and facts out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .faults import arity_params, fault_of, missing_fault, parameters_of
from .imports import Gate
from .loader import function_of
from .messages import Call, Fault, Result, encode
from .program import Program
from .wire import Items, Packer, Seed, TooLargeError, Unpacker, UnsupportedError

import msgspec

_shares_memory, _may_share_memory, _too_hard = np.shares_memory, np.may_share_memory, np.exceptions.TooHardError
_WORK = 10_000  # how hard to think about overlapping strides
_VALUES = 3  # a value, its repetition, another generator's


class Desk:
    """Where a program's calls are made."""

    def __init__(self, program: Program, gate: Gate, provided: dict[str, Callable[..., Any]]) -> None:
        """Keep the program and what it is handed."""
        self.program = program
        self.gate = gate
        self.provided = provided

    def answer(self, call: Call, payload: bytes) -> tuple[Result, Packer | None]:
        """Make a call and return what is to be sent."""
        function = function_of(self.program, call.function)
        if function is None:
            return Result(call.id, missing_fault(call.function, self.program)), None
        try:
            return self._measure(function, call, payload)
        except BaseException as error:  # noqa: BLE001 (whatever the student's code raises)
            return Result(call.id, self._fault(error, function, call)), None

    def _fault(self, error: BaseException, function: Any, call: Call) -> Fault:
        if isinstance(error, UnsupportedError):
            return Fault("wrong_type", params={"type": error.kind[:60]})
        if isinstance(error, TooLargeError):
            return Fault("output_too_large", params={"bytes": str(error.size), "limit": str(call.max_bytes)})
        fault = fault_of(error, self.program, self.gate, loading=False, keep_text=call.keep_text)
        given = len(call.args.items) if isinstance(call.args, Items) else 0
        params = arity_params(function, error, given)
        return msgspec.structs.replace(fault, params={**fault.params, **params}) if params else fault

    def _measure(self, function: Any, call: Call, payload: bytes) -> tuple[Result, Packer]:
        packer = Packer(call.max_bytes)
        args, kwargs = arguments(call, payload)
        value = function(*args, **self._handed(function, kwargs))
        checks = call.checks
        modified = changed(args, kwargs, call, payload) if "unmodified" in checks else []
        aliased = shared(value, args, kwargs) if "no_alias" in checks else []
        values = [packer.pack(value)]
        packer.finish()
        for check, shift in (("repeatable", 0), ("other_generator", 1)):
            if check in checks:
                packer.limit = packer.size + call.max_bytes
                args, kwargs = arguments(call, payload, shift)
                values.append(packer.pack(function(*args, **self._handed(function, kwargs))))
                packer.finish()
        return Result(call.id, None, Items(True, values), modified=modified, aliased=aliased), packer

    def _handed(self, function: Any, kwargs: dict[str, Any]) -> dict[str, Any]:
        if not self.provided:
            return kwargs
        return {**kwargs, **self.provided}


def arguments(call: Call, payload: bytes, shift: int = 0) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return fresh arguments of a call; generators are seeded `shift` further."""
    unpacker = Unpacker(payload, trusted=True)
    args = unpacker.unpack(call.args)
    kwargs = unpacker.unpack(call.kwargs)
    return tuple(_alive(value, shift) for value in args), {name: _alive(value, shift) for name, value in kwargs.items()}


def _alive(value: Any, shift: int) -> Any:
    """Put a generator where its seed is."""
    kind = type(value)
    if kind is Seed:
        return np.random.Generator(np.random.PCG64(value.seed + shift))
    if kind is list or kind is tuple:
        return kind(_alive(item, shift) for item in value)
    if kind is dict:
        return {name: _alive(item, shift) for name, item in value.items()}
    return value


def _named(args: tuple[Any, ...], kwargs: dict[str, Any]) -> list[tuple[int | str, Any]]:
    return [*enumerate(args), *kwargs.items()]


def changed(args: tuple[Any, ...], kwargs: dict[str, Any], call: Call, payload: bytes) -> list[int | str]:
    """Return positions and names of arguments that are no longer what was sent."""
    before = dict(_named(*arguments(call, payload)))
    return [key for key, value in _named(args, kwargs) if not same(before[key], value)]


def same(before: Any, after: Any) -> bool:
    """Tell whether a value is bit for bit what it was, NaN included; generators are meant to move on."""
    kind = type(before)
    if kind is np.random.Generator:
        return True
    if type(after) is not kind:
        return False
    if kind is np.ndarray:
        return (
            before.shape == after.shape
            and before.dtype == after.dtype
            and before.strides == after.strides
            and before.tobytes() == after.tobytes()
        )
    if kind is list or kind is tuple:
        return len(before) == len(after) and all(map(same, before, after))
    if kind is dict:
        return list(before) == list(after) and all(map(same, before.values(), after.values()))
    return bool(before == after or before != before)  # noqa: PLR0124 (NaN)


def leaves(value: Any, depth: int = 0) -> list[np.ndarray[Any, Any]]:
    """Return the arrays inside a value."""
    if isinstance(value, np.ndarray):
        return [value]
    if depth > 16:  # noqa: PLR2004 (as deep as the wire goes)
        return []
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in leaves(item, depth + 1)]
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in leaves(item, depth + 1)]
    return []


def shared(value: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> list[int | str]:
    """Return positions and names of arguments that the result shares memory with."""
    results = leaves(value)
    return [
        key
        for key, argument in _named(args, kwargs)
        if (argument is value and isinstance(value, (list, dict)))
        or any(_overlap(result, leaf) for leaf in leaves(argument) for result in results)
    ]


def _overlap(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> bool:
    try:
        return bool(_shares_memory(one, other, max_work=_WORK))
    except _too_hard:
        return bool(_may_share_memory(one, other))
