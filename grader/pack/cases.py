"""Cases of an exercise: calls that its functions can take, for claims that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import UNSET

from grader.model.pack import Case, Tolerance
from grader.model.recipe import SeededGenerator, TupleOf
from grader.model.verdict import Check, ClaimKind, Comparator
from grader.pack.faults import suggest
from grader.pack.functions import SCALED
from grader.pack.recipes import check_argument, type_argument

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.model.pack import Claim, Function
    from grader.model.recipe import Argument
    from grader.model.verdict import Visibility
    from grader.pack.documents import CaseEntry, CasesDocument
    from grader.pack.source import KeyPath, Source


class Promises(NamedTuple):
    """What an exercise says its cases may be about."""

    functions: Mapping[str, Function]
    claims: Mapping[str, Claim]


def make_cases(
    source: Source, document: CasesDocument, visibility: Visibility, promises: Promises
) -> Iterator[tuple[int, Case]]:
    """Yield the cases that could be made, with their place in the file; reports the faults of all."""
    for number, entry in enumerate(document.cases):
        key: KeyPath = ("cases", number)
        function = _find_function(source, key, entry, promises)
        claim = _find_claim(source, key, entry, promises)
        if function is None:
            continue
        args = {name: type_argument(value) for name, value in entry.args.items()}
        work = tuple({name: type_argument(value) for name, value in larger.items()} for larger in entry.work)
        _check_args(source, key, args, function)
        _check_work(source, key, work, args, claim)
        _check_nonsense(source, key, entry, args, function)
        if claim is not None and claim.function != function.name:
            source.refuse(
                (*key, "claim"),
                "claim_of_other_function",
                claim=claim.id,
                function=claim.function,
                called=function.name,
            )
        yield number, _make_case(entry, function, visibility, args, work)


def _make_case(
    entry: CaseEntry,
    function: Function,
    visibility: Visibility,
    args: dict[str, Argument],
    work: tuple[dict[str, Argument], ...],
) -> Case:
    tolerance = entry.tolerance
    return Case(
        id=entry.id,
        function=function.name,
        claim=entry.claim,
        visibility=visibility,
        args=args,
        by_name=entry.by_name,
        comparator=None if entry.compare is UNSET else entry.compare,
        raises=entry.raises,
        checks=frozenset(entry.checks),
        work=work,
        tolerance=None if tolerance is UNSET else Tolerance(factor=tolerance.factor, because=tolerance.because),
    )


def _find_function(source: Source, key: KeyPath, entry: CaseEntry, promises: Promises) -> Function | None:
    if entry.function is UNSET:
        if len(promises.functions) == 1:
            return next(iter(promises.functions.values()))
        source.refuse(key, "missing_key", name="function")
        return None
    if entry.function not in promises.functions:
        known = suggest(entry.function, promises.functions)
        source.refuse((*key, "function"), "unknown_function", name=entry.function, known=known)
        return None
    return promises.functions[entry.function]


def _find_claim(source: Source, key: KeyPath, entry: CaseEntry, promises: Promises) -> Claim | None:
    if entry.claim not in promises.claims:
        known = suggest(entry.claim, promises.claims)
        source.refuse((*key, "claim"), "unknown_claim", name=entry.claim, known=known)
        return None
    return promises.claims[entry.claim]


def _check_args(source: Source, key: KeyPath, args: dict[str, Argument], function: Function) -> None:
    for name, argument in args.items():
        here = (*key, "args", name)
        if name not in function.parameters:
            source.refuse(here, "unknown_argument", name=name, known=suggest(name, function.parameters) or "–")
        check_argument(source, here, argument)
    for name in function.parameters[: function.required]:
        if name not in args:
            source.refuse((*key, "args"), "missing_argument", name=name, function=function.name)


def _check_work(
    source: Source, key: KeyPath, work: tuple[dict[str, Argument], ...], args: dict[str, Argument], claim: Claim | None
) -> None:
    counted = claim is not None and claim.kind is ClaimKind.SPEED
    if claim is not None and counted != bool(work):
        code = "speed_without_work" if counted else "work_without_speed"
        source.refuse((*key, "claim" if counted else "work"), code, claim=claim.id, kind=claim.kind.value)
    for number, larger in enumerate(work):
        here = (*key, "work", number)
        if not larger:
            source.refuse(here, "too_few", least="1", count="0")
        for name, argument in larger.items():
            if name not in args:
                source.refuse((*here, name), "unknown_argument", name=name, known=suggest(name, args) or "–")
            check_argument(source, (*here, name), argument)


def _check_nonsense(
    source: Source, key: KeyPath, entry: CaseEntry, args: dict[str, Argument], function: Function
) -> None:
    if entry.raises:
        for name in ("checks", "work", "compare", "tolerance"):
            if getattr(entry, name) not in (UNSET, ()):
                source.refuse((*key, name), "contradiction", first="raises: true", second=f"{name}: …")
    if entry.compare is Comparator.CHOICE:
        source.refuse((*key, "compare"), "contradiction", first="kind: code", second="compare: choice")
    used = {entry.compare} if isinstance(entry.compare, Comparator) else set(function.comparators)
    if entry.tolerance is not UNSET and not used & SCALED:
        names = ", ".join(sorted(comparator.value for comparator in used))
        source.refuse((*key, "tolerance"), "contradiction", first="tolerance: …", second=f"compare: {names}")
    if Check.OTHER_GENERATOR in entry.checks and not any(_has_generator(argument) for argument in args.values()):
        source.refuse(
            (*key, "checks"), "contradiction", first="checks: other_generator", second="args: no recipe generator"
        )


def _has_generator(argument: Any) -> bool:
    if isinstance(argument, TupleOf):
        return any(_has_generator(part) for part in argument.items)
    if isinstance(argument, list):
        return any(_has_generator(part) for part in argument)
    return isinstance(argument, SeededGenerator)
