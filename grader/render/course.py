"""The course as one page: what is asked, in which order, for how many points; it reads only a pack's public half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.pack import ExerciseKind
from grader.model.text import LANGUAGES, Text
from grader.model.verdict import KIND_SHARES, ClaimKind, Visibility
from grader.render.calls import write_call
from grader.render.frame import fill_page
from grader.render.prose import find_bad_formulas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.model.pack import Exercise, Pack
    from grader.model.text import Language

    Worths = Mapping[str, Mapping[str, float]]


class Reference(msgspec.Struct, frozen=True):
    """Another exercise, as a link shows it."""

    id: str
    number: int
    title: Text


class KindWorth(msgspec.Struct, frozen=True):
    """The claims of one kind and what they come to; they share it evenly.

    Each claim comes with the name of its function, which is empty where the exercise has only one.
    """

    kind: ClaimKind
    points: float
    claims: tuple[tuple[Text, str], ...]


class Call(msgspec.Struct, frozen=True):
    """A public case: how the function is called, and the claim it belongs to."""

    text: str
    claim: Text
    raises: bool


class Assignment(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise as the page shows it; nothing of its hidden half is in here."""

    id: str
    number: int
    title: Text
    points: int
    bonus: bool
    concepts: bool
    after: tuple[Reference, ...]
    statement: Text
    stub: str
    kinds: tuple[KindWorth, ...]
    calls: tuple[Call, ...]


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """A group of exercises with what they come to."""

    title: Text
    points: int
    bonus: int
    assignments: tuple[Assignment, ...]


def render_page(pack: Pack, worths: Worths, language: Language) -> str:
    """Fill in the course page; `worths` are the points of the claims. The same pack gives the same page."""
    chapters = view_chapters(pack, worths)
    return fill_page(
        "course.html.j2",
        language,
        "course.css",
        title=" · ".join(dict.fromkeys(pack.title.in_language(each) for each in (language, *LANGUAGES))),
        course=pack.title,
        chapters=chapters,
        count=len(pack.exercises),
        points=sum(chapter.points for chapter in chapters),
        bonus=sum(chapter.bonus for chapter in chapters),
        shares={kind.value: share for kind, share in KIND_SHARES.items()},
    )


def list_bad_formulas(pack: Pack) -> tuple[tuple[str, str], ...]:
    """Return exercise and fault of every formula that a page can only show as LaTeX, in course order."""
    return tuple(
        (exercise.id, fault)
        for exercise in pack.exercises
        for fault in dict.fromkeys(fault for text in _texts(exercise) for fault in find_bad_formulas(text))
    )


def _texts(exercise: Exercise) -> Iterator[str]:
    for text in (exercise.title, exercise.statement, *(claim.title for claim in exercise.claims)):
        yield from (text.in_language(language) for language in LANGUAGES)


def view_chapters(pack: Pack, worths: Worths) -> tuple[Chapter, ...]:
    """Work out what the page shows of a pack."""
    references = {
        exercise.id: Reference(exercise.id, number, exercise.title)
        for number, exercise in enumerate(pack.exercises, start=1)
    }
    chapters = []
    for group in pack.groups:
        exercises = [pack.exercise(name) for name in group.exercises]
        chapters.append(
            Chapter(
                title=group.title,
                points=sum(each.points for each in exercises if not each.bonus),
                bonus=sum(each.points for each in exercises if each.bonus),
                assignments=tuple(_view(each, references, worths[each.id]) for each in exercises),
            )
        )
    return tuple(chapters)


def _view(exercise: Exercise, references: Mapping[str, Reference], worth: Mapping[str, float]) -> Assignment:
    return Assignment(
        id=exercise.id,
        number=references[exercise.id].number,
        title=exercise.title,
        points=exercise.points,
        bonus=exercise.bonus,
        concepts=exercise.kind is ExerciseKind.CHOICE,
        after=tuple(references[name] for name in exercise.after if name in references),
        statement=exercise.statement,
        stub=exercise.stub.decode(),
        kinds=tuple(_view_kinds(exercise, worth)),
        calls=tuple(_view_calls(exercise)),
    )


def _view_kinds(exercise: Exercise, worth: Mapping[str, float]) -> Iterator[KindWorth]:
    several = len(exercise.functions) > 1
    for kind in ClaimKind:
        claims = [claim for claim in exercise.claims if claim.kind is kind]
        promises = tuple((each.title, each.function if several else "") for each in claims)
        if promises:
            yield KindWorth(kind, sum(worth[each.id] for each in claims), promises)


def _view_calls(exercise: Exercise) -> Iterator[Call]:
    for case in exercise.cases:
        if case.visibility is Visibility.PUBLIC and case.claim:
            yield Call(write_call(case), exercise.claim(case.claim).title, case.raises)
