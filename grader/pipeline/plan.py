"""Plan: which calls a case is made of, and the job of an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

import numpy as np

from grader.model.running import Call, Job, Program, Provided
from grader.model.value import Array, Value, iter_leaves
from grader.model.verdict import ClaimKind, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from grader.model.answer import CaseAnswers
    from grader.model.pack import CallRules, Case, Exercise, Function

SMALLEST_RESULT = 65536  # bytes that any result may have
RESULT_FACTOR = 4  # times the expected size


def make_calls(
    exercise: Exercise,
    case: Case,
    argument_sets: Sequence[Mapping[str, Value]],
    *,
    keep_text: bool,
    max_bytes: int,
    fresh: bool = False,
) -> tuple[Call, ...]:
    """Turn a case into its calls: the main one, for `fresh` in a new child, then one for each size of a speed case."""
    function = exercise.function(case.function)
    rules = _call_rules(exercise, case)
    calls = []
    for number, arguments in enumerate(argument_sets):
        positional, named = pass_arguments(function, arguments, by_name=case.by_name)
        call = Call(
            id=f"{case.id}#{number}",
            function=case.function,
            args=positional,
            kwargs=named,
            checks=case.checks,
            rules=rules,
            count_lines=bool(case.work),
            fresh=fresh and number == 0,
            keep_text=keep_text,
            max_bytes=max_bytes,
        )
        calls.append(call)
    return tuple(calls)


def pass_arguments(
    function: Function, arguments: Mapping[str, Value], *, by_name: bool
) -> tuple[tuple[Value, ...], dict[str, Value]]:
    """Pass required arguments by position and the others by name, or all by name."""
    if by_name:
        return (), dict(arguments)
    positional = function.parameters[: function.required]
    named = {name: value for name, value in arguments.items() if name not in positional}
    return tuple(arguments[name] for name in positional), named


def plan_calls(
    exercise: Exercise, answers: Mapping[str, CaseAnswers], visible: frozenset[Visibility]
) -> tuple[Call, ...]:
    """Plan all calls of an exercise from its answer book, public cases first.

    Text that the program prints is kept only up to the first hidden case. Of either kind the speed cases come last, in
    a child of their own: what other calls left behind must not count, and what is slow must not cost the others.
    """
    calls: list[Call] = []
    for case, fresh in order_cases(case for case in exercise.cases if case.visibility in visible):
        known = answers[case.id]
        argument_sets = [known.answer.args, *(answer.args for answer in known.work)]
        expected = [known.answer.expected, *(answer.expected for answer in known.work)]
        calls += make_calls(
            exercise,
            case,
            argument_sets,
            keep_text=case.visibility is Visibility.PUBLIC,
            max_bytes=max(SMALLEST_RESULT, RESULT_FACTOR * max(count_bytes(value) for value in expected)),
            fresh=fresh,
        )
    return tuple(calls)


def order_cases(cases: Iterable[Case]) -> Iterator[tuple[Case, bool]]:
    """Yield cases in the order in which they run, each with whether it begins in a child that has answered nothing."""
    counted: set[Visibility] = set()
    for case in sorted(cases, key=lambda case: (case.visibility is Visibility.HIDDEN, bool(case.work))):
        fresh = bool(case.work) and case.visibility not in counted
        if fresh:
            counted.add(case.visibility)
        yield case, fresh


def find_earlier(cases: Iterable[Case], case: Case) -> tuple[Case, ...]:
    """Return the cases that the same child answered before one, in order, where nothing ended it."""
    earlier: list[Case] = []
    for each, fresh in order_cases(cases):
        if fresh:
            earlier.clear()
        if each.id == case.id:
            break
        earlier.append(each)
    return tuple(earlier)


def plan_job(exercise: Exercise, program: Program, calls: tuple[Call, ...], provided: Sequence[Provided]) -> Job:
    """Put a program and the calls of its exercise together."""
    return Job(
        exercise=exercise.id,
        program=program,
        functions=tuple(function.name for function in exercise.functions),
        calls=calls,
        provided=tuple(provided),
        imports=exercise.imports,
        limits=exercise.limits,
    )


def count_bytes(value: Value) -> int:
    """Count the bytes of all arrays in a value."""
    return sum(leaf.nbytes for leaf in iter_leaves(value) if isinstance(leaf, np.ndarray))


def is_array(value: Value) -> TypeGuard[Array]:
    """Tell whether a value is an array of numbers."""
    return isinstance(value, np.ndarray) and value.dtype.kind in "iufc"


def upcast(value: Value) -> Value:
    """Return single and half precision arrays in double precision, anything else as it is."""
    if isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.dtype.itemsize < np.dtype(float).itemsize:
        return value.astype(float)
    return value


def take_absolute(value: Value) -> Value:
    """Return arrays of numbers as their absolute values in double precision, anything else as it is."""
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "iuf":
        return value
    absolute: Array = np.abs(value.astype(float))
    return absolute


def _call_rules(exercise: Exercise, case: Case) -> CallRules | None:
    rules = exercise.rules
    core = any(claim.id == case.claim and claim.kind is ClaimKind.CORE for claim in exercise.claims)
    return rules if core and (rules.forbid or rules.require or rules.only) else None
