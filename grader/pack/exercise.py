"""Puts an exercise together from its two halves and checks what only shows when they are seen together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET

from grader.model.pack import CallRules, Claim, Exercise, ExerciseKind, Limits, ProvidedFrom, Solution
from grader.model.text import Text
from grader.model.verdict import ClaimKind, Visibility
from grader.pack import choice
from grader.pack.cases import Promises, make_cases
from grader.pack.faults import suggest
from grader.pack.files import digest_files
from grader.pack.functions import check_unique, make_functions
from grader.pack.halves import PROVIDED_FILE, known_files
from grader.pack.mistakes import check_choice_mistakes, make_mistakes
from grader.pack.statements import check_statement
from grader.pack.texts import check_same_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.model.pack import Case, Function, Item
    from grader.pack.documents import CallsEntry, CasesDocument, CourseEntry, ExerciseDocument
    from grader.pack.faults import Faults
    from grader.pack.halves import HiddenHalf, PublicHalf, Sheet
    from grader.pack.source import KeyPath, Source


def make_exercise(
    entry: CourseEntry, group: str, public: PublicHalf, hidden: HiddenHalf | None, faults: Faults
) -> Exercise | None:
    """Return the exercise, or None where its halves have faults; they are all in `faults` then."""
    before = len(faults)
    document: ExerciseDocument | None = public.exercise.document
    source = public.exercise.source
    if document is None or source is None:
        return None
    if document.id != entry.id:
        source.refuse(("id",), "id_differs", id=document.id, folder=entry.id)
    functions = make_functions(source, document)
    _check_provided(source, document, public)
    _check_calls(source, document.calls)
    items, claims = _make_claims(source, document, functions)
    check_same_spans(source, ("title",), document.title)
    statement = _make_statement(document, public, faults)
    cases = _make_cases(document, functions, claims, items, public.cases, hidden)
    complete = hidden is not None and None not in (hidden.cases.document, public.cases.document)
    if document.kind is ExerciseKind.CODE and complete and len(faults) == before:
        _check_coverage(source, functions, claims, cases)
    solution = _make_solution(hidden, items) if hidden is not None else None
    stub = public.files.get("stub.py")
    if stub is None or statement is None or len(faults) > before or (hidden is not None and solution is None):
        return None
    visible = known_files(public.files, "exercises")
    return Exercise(
        id=document.id,
        kind=document.kind,
        group=group,
        points=entry.points,
        bonus=entry.bonus,
        after=entry.after,
        title=document.title,
        source=document.source,
        functions=functions,
        claims=claims,
        cases=cases,
        provided=_make_provided(document, public),
        rules=CallRules(forbid=document.calls.forbid, require=document.calls.require, only=document.calls.only),
        imports=document.imports,
        limits=Limits(**msgspec.structs.asdict(document.limits)),
        neighbour=None if document.neighbour is UNSET else document.neighbour,
        items=items,
        statement=statement,
        stub=stub,
        solution=solution,
        digest=digest_files(visible | (known_files(hidden.files, "solutions") if hidden else {})),
        public_digest=digest_files(visible),
    )


def _make_provided(document: ExerciseDocument, public: PublicHalf) -> tuple[ProvidedFrom, ...]:
    own = public.files.get(PROVIDED_FILE) or b""
    return tuple(
        ProvidedFrom(name=one.name, source=own)
        if one.exercise is UNSET
        else ProvidedFrom(name=one.name, exercise=one.exercise)
        for one in document.provided
    )


def _check_provided(source: Source, document: ExerciseDocument, public: PublicHalf) -> None:
    check_unique(source, ("provided",), "name", (one.name for one in document.provided))
    parameters = {name for function in document.functions for name in function.parameters}
    for number, one in enumerate(document.provided):
        if one.exercise == document.id:
            source.refuse(("provided", number, "exercise"), "refers_to_itself", name=one.exercise)
        if one.name in parameters:
            source.refuse(("provided", number, "name"), "provided_parameter", name=one.name)
        if one.exercise is UNSET and PROVIDED_FILE not in public.files:
            source.refuse(("provided", number), "provided_by_nobody", name=one.name)


def _check_calls(source: Source, calls: CallsEntry) -> None:
    for number, name in enumerate(calls.require):
        if name in calls.forbid:
            source.refuse(
                ("calls", "require", number), "contradiction", first=f"require: {name}", second=f"forbid: {name}"
            )


def _make_claims(
    source: Source, document: ExerciseDocument, functions: tuple[Function, ...]
) -> tuple[tuple[Item, ...], tuple[Claim, ...]]:
    is_choice = document.kind is ExerciseKind.CHOICE
    wanted, unwanted = ("items", "claims") if is_choice else ("claims", "items")
    if getattr(document, unwanted) is not UNSET:
        source.refuse((unwanted,), "unused_key", name=unwanted, because=f"kind: {'code' if is_choice else 'choice'}")
    if getattr(document, wanted) is UNSET:
        source.refuse((), "missing_key", name=wanted)
        return (), ()
    if is_choice:
        return _make_items(source, document, functions)
    claims = tuple(
        Claim(id=one.id, function=one.function, kind=one.kind, title=one.title)
        for one in (() if document.claims is UNSET else document.claims)
    )
    check_unique(source, ("claims",), "id", (claim.id for claim in claims))
    names = [function.name for function in functions]
    for number, claim in enumerate(claims):
        check_same_spans(source, ("claims", number, "title"), claim.title)
        if claim.function not in names:
            known = suggest(claim.function, names)
            source.refuse(("claims", number, "function"), "unknown_function", name=claim.function, known=known)
    for number, name in enumerate(names):
        if not any(claim.function == name and claim.kind is ClaimKind.CORE for claim in claims):
            source.refuse(("functions", number, "name"), "function_without_core", function=name)
    return (), claims


def _make_items(
    source: Source, document: ExerciseDocument, functions: tuple[Function, ...]
) -> tuple[tuple[Item, ...], tuple[Claim, ...]]:
    entries = () if document.items is UNSET else document.items
    check_unique(source, ("items",), "id", (entry.id for entry in entries))
    choice.check_items(source, entries)
    for number, entry in enumerate(entries):
        check_same_spans(source, ("items", number, "title"), entry.title)
    if len(functions) != 1 or functions[0].parameters:
        source.refuse(("functions",), "choice_function")
    items = choice.make_items(entries)
    return items, choice.make_claims(items, functions[0])


def _make_statement(document: ExerciseDocument, public: PublicHalf, faults: Faults) -> Text | None:
    english, persian = public.files.get("statement.en.md"), public.files.get("statement.fa.md")
    if english is None or persian is None:
        return None
    statement = Text(fa=persian.decode(), en=english.decode())
    labels = {"en": f"{public.label}/statement.en.md", "fa": f"{public.label}/statement.fa.md"}
    check_statement(statement, document.title, document.kind, labels, faults)
    return statement


def _make_cases(
    document: ExerciseDocument,
    functions: tuple[Function, ...],
    claims: tuple[Claim, ...],
    items: tuple[Item, ...],
    public: Sheet,
    hidden: HiddenHalf | None,
) -> tuple[Case, ...]:
    sheets = [(public, Visibility.PUBLIC)]
    if hidden is not None:
        sheets.append((hidden.cases, Visibility.HIDDEN))
    if document.kind is ExerciseKind.CHOICE:
        for sheet, _ in sheets:
            if sheet.source and sheet.document and sheet.document.cases:
                sheet.source.refuse(("cases",), "choice_cases")
        return choice.make_cases(items, functions[0], hidden=hidden is not None)
    if not claims:  # reported already
        return ()
    promises = Promises(  # of two with one name, the first counts
        functions={function.name: function for function in reversed(functions)},
        claims={claim.id: claim for claim in reversed(claims)},
    )
    cases: dict[str, Case] = {}
    places: dict[str, tuple[Source, KeyPath]] = {}
    for sheet, visibility in sheets:
        if sheet.source is not None and sheet.document is not None:
            _add_cases(
                sheet.source,
                sheet.document,
                cases,
                places,
                make_cases(sheet.source, sheet.document, visibility, promises),
            )
    return tuple(cases.values())


def _add_cases(
    source: Source,
    document: CasesDocument,
    cases: dict[str, Case],
    places: dict[str, tuple[Source, KeyPath]],
    made: Iterable[tuple[int, Case]],
) -> None:
    if not document.cases:
        source.refuse(("cases",), "too_few", least="1", count="0")
    for number, case in made:
        here: KeyPath = ("cases", number, "id")
        if case.id in cases:
            first, place = places[case.id]
            source.refuse(here, "duplicate_case", name=case.id, first=f"{first.path}:{first.lines[place]}")
            continue
        cases[case.id] = case
        places[case.id] = (source, here)


def _check_coverage(
    source: Source, functions: Iterable[Function], claims: tuple[Claim, ...], cases: tuple[Case, ...]
) -> None:
    """Report claims that no case tests, and functions whose understanding no hidden case tests."""
    tested = {case.claim for case in cases}
    for number, claim in enumerate(claims):
        if claim.id not in tested:
            source.refuse(("claims", number, "id"), "claim_without_case", claim=claim.id)
    core = {claim.id for claim in claims if claim.kind is ClaimKind.CORE}
    for number, function in enumerate(functions):
        if not any(
            case.function == function.name
            and case.claim in core
            and case.visibility is Visibility.HIDDEN
            and not case.raises
            for case in cases
        ):
            source.refuse(("functions", number, "name"), "function_without_hidden_core", function=function.name)


def _make_solution(hidden: HiddenHalf, items: tuple[Item, ...]) -> Solution | None:
    source = hidden.mistakes.source
    entries: Any = hidden.mistakes.document
    reference, crosscheck = hidden.files.get("reference.py"), hidden.files.get("crosscheck.py")
    if source is None or entries is None:
        return None
    mistakes = make_mistakes(source, entries, hidden.mistake_files)
    if items:
        check_choice_mistakes(source, mistakes, items)
    if reference is None or crosscheck is None:
        return None
    accepted = {name: data for name, data in hidden.accepted_files.items() if data is not None}
    return Solution(reference=reference, crosscheck=crosscheck, mistakes=mistakes, accepted=accepted)
