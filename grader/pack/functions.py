"""Functions of an exercise: parameters, outputs and comparators that fit each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET

from grader.model.pack import ExerciseKind, Function
from grader.model.verdict import Comparator
from grader.pack.faults import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.pack.documents import ExerciseDocument, FunctionEntry
    from grader.pack.source import KeyPath, Source

SCALED = frozenset({Comparator.NORMWISE, Comparator.EXACT})


def make_functions(source: Source, document: ExerciseDocument) -> tuple[Function, ...]:
    """Return the functions of an exercise, reporting what contradicts itself."""
    check_unique(source, ("functions",), "name", (entry.name for entry in document.functions))
    return tuple(
        _make_function(source, ("functions", number), entry, document.kind)
        for number, entry in enumerate(document.functions)
    )


def check_unique(source: Source, key: KeyPath, field: str, names: Iterable[str]) -> None:
    """Report every name of a list that stood in it before; `field` is "" where the items are the names themselves."""
    seen: dict[str, int] = {}
    for number, name in enumerate(names):
        here = (*key, number, field) if field else (*key, number)
        if name in seen:
            source.refuse(here, "duplicate_name", name=name, first_line=str(source.lines[*key, seen[name]]))
        seen.setdefault(name, number)


def _make_function(source: Source, key: KeyPath, entry: FunctionEntry, kind: ExerciseKind) -> Function:
    check_unique(source, (*key, "parameters"), "", entry.parameters)
    if entry.required > len(entry.parameters):
        source.refuse((*key, "required"), "out_of_range", value=str(entry.required), rule=f"≤ {len(entry.parameters)}")
    for number, name in enumerate(entry.dtype_from):
        if name not in entry.parameters:
            known = suggest(name, entry.parameters)
            source.refuse((*key, "dtype_from", number), "unknown_argument", name=name, known=known)
    outputs = _find_outputs(source, key, entry, kind)
    comparators = _find_comparators(source, key, entry, outputs)
    _check_unused(source, key, entry, comparators)
    for comparator in set(comparators):
        if (comparator is Comparator.CHOICE) != (kind is ExerciseKind.CHOICE):
            source.refuse(
                (*key, "compare"), "contradiction", first=f"kind: {kind.value}", second=f"compare: {comparator.value}"
            )
    return Function(
        name=entry.name,
        parameters=entry.parameters,
        required=entry.required,
        outputs=outputs,
        comparators=comparators,
        max_ulp=8 if entry.max_ulp is UNSET else entry.max_ulp,
        absolute_scale=entry.scale == "absolute",
        free_dtype=_find_free(source, key, entry, outputs),
    )


def _find_outputs(source: Source, key: KeyPath, entry: FunctionEntry, kind: ExerciseKind) -> tuple[str, ...]:
    if entry.outputs is UNSET:
        if kind is ExerciseKind.CODE:
            source.refuse(key, "missing_key", name="outputs")
        return (entry.name,)
    check_unique(source, (*key, "outputs"), "", entry.outputs)
    return entry.outputs


def _find_free(source: Source, key: KeyPath, entry: FunctionEntry, outputs: tuple[str, ...]) -> tuple[str, ...]:
    for number, name in enumerate(entry.free_dtype):
        if name not in outputs:
            source.refuse((*key, "free_dtype", number), "unknown_output", name=name, known=suggest(name, outputs))
    return entry.free_dtype


def _find_comparators(
    source: Source, key: KeyPath, entry: FunctionEntry, outputs: tuple[str, ...]
) -> tuple[Comparator, ...]:
    if isinstance(entry.compare, Comparator):
        return (entry.compare,) * len(outputs)
    for name in entry.compare:
        if name not in outputs:
            source.refuse((*key, "compare", name), "unknown_output", name=name, known=suggest(name, outputs))
    for name in outputs:
        if name not in entry.compare:
            source.refuse((*key, "compare"), "missing_key", name=name)
    return tuple(entry.compare.get(name, Comparator.NORMWISE) for name in outputs)


def _check_unused(source: Source, key: KeyPath, entry: FunctionEntry, comparators: tuple[Comparator, ...]) -> None:
    if entry.max_ulp is not UNSET and Comparator.ULP not in comparators:
        source.refuse((*key, "max_ulp"), "unused_key", name="max_ulp", because="compare: ulp")
    if entry.scale is not UNSET and not SCALED & set(comparators):
        source.refuse((*key, "scale"), "unused_key", name="scale", because="compare: normwise")
