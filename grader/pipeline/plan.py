"""Plan: which calls a case is made of, and the job of an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from grader.model.running import Call, Job, Program, Provided
from grader.model.value import Array, Value, iter_leaves
from grader.model.verdict import ClaimKind, Visibility

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.answer import CaseAnswers
    from grader.model.pack import CallRules, Case, Exercise, Function

SMALLEST_RESULT = 65536  # bytes that any result may have
RESULT_FACTOR = 4  # times the expected size


def make_calls(
    exercise: Exercise, case: Case, argument_sets: Sequence[Mapping[str, Value]], *, keep_text: bool, max_bytes: int
) -> tuple[Call, ...]:
    """Turn a case into its calls: the main one, then one for each size of a speed case."""
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
            fresh=bool(case.work) and number == 0,  # what other calls left behind must not count
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


def plan_job(
    exercise: Exercise,
    program: Program,
    answers: Mapping[str, CaseAnswers],
    provided: Sequence[Provided],
    visible: frozenset[Visibility],
) -> Job:
    """Plan all calls of an exercise from its answer book, public cases first.

    Text that the program prints is kept only up to the first hidden case.
    """
    calls: list[Call] = []
    for case in exercise.cases:
        if case.visibility not in visible:
            continue
        known = answers[case.id]
        argument_sets = [known.answer.args, *(answer.args for answer in known.work)]
        expected = [known.answer.expected, *(answer.expected for answer in known.work)]
        calls += make_calls(
            exercise,
            case,
            argument_sets,
            keep_text=case.visibility is Visibility.PUBLIC,
            max_bytes=max(SMALLEST_RESULT, RESULT_FACTOR * max(count_bytes(value) for value in expected)),
        )
    return Job(
        exercise=exercise.id,
        program=program,
        functions=tuple(function.name for function in exercise.functions),
        calls=tuple(calls),
        provided=tuple(provided),
        imports=exercise.imports,
        limits=exercise.limits,
    )


def count_bytes(value: Value) -> int:
    """Count the bytes of all arrays in a value."""
    return sum(leaf.nbytes for leaf in iter_leaves(value) if isinstance(leaf, np.ndarray))


def is_array(value: Value) -> bool:
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
