"""Builders for the tests of this room: an exercise in few words, judgements by case, findings that explain."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.model.answer import Answer, CaseAnswers
from grader.model.finding import Finding
from grader.model.judgement import Judgement
from grader.model.pack import Case, Claim, Exercise, ExerciseKind, Function, Item
from grader.model.text import Text
from grader.model.verdict import Certainty, ClaimKind, Comparator, Verdict, Visibility
from grader.score import ExerciseScore, score

NO_TEXT = Text(fa="", en="")


class Paper:
    """An exercise on paper: claims are given as `name=(kind, function, cases)`, a case named `pub…` is public.

    A case named `…raise` is due to raise, one named `…empty` has an empty array for its answer.
    """

    def __init__(self, points: int = 10, **claims: tuple[str, str, str]) -> None:
        """Build the exercise and the answers to its cases."""
        self.points = points
        self.claims = tuple(
            Claim(id=name, function=function, kind=ClaimKind(kind), title=NO_TEXT)
            for name, (kind, function, _) in claims.items()
        )
        self.cases = tuple(self._case(case, claim) for claim in self.claims for case in claims[claim.id][2].split())
        self.answers = {case.id: self._answer(case) for case in self.cases}
        self.exercise = make_exercise(points, self.claims, self.cases)

    @staticmethod
    def _case(name: str, claim: Claim) -> Case:
        visibility = Visibility.PUBLIC if name.startswith("pub") else Visibility.HIDDEN
        raises = name.endswith("raise")
        return Case(id=name, function=claim.function, claim=claim.id, visibility=visibility, args={}, raises=raises)

    @staticmethod
    def _answer(case: Case) -> CaseAnswers:
        expected = None if case.raises else np.zeros((0, 2)) if case.id.endswith("empty") else (np.ones(2), None)
        return CaseAnswers(case=case.id, answer=Answer(args={}, raises=case.raises, expected=expected))

    def score(self, wrong: str = "", *findings: Finding, only: str = "", **verdicts: Verdict) -> ExerciseScore:
        """Score with the named cases wrong, all others right; `only="pub"` judges the public cases alone."""
        verdicts = dict.fromkeys(wrong.split(), Verdict.WRONG_VALUE) | verdicts
        judgements = {
            case.id: Judgement(case=case.id, verdict=verdicts.get(case.id, Verdict.RIGHT))
            for case in self.cases
            if case.id.startswith(only)
        }
        return score(self.exercise, judgements, self.answers, findings)


def make_exercise(points: int, claims: tuple[Claim, ...], cases: tuple[Case, ...], **more: Any) -> Exercise:
    """Build an exercise of these claims and cases."""
    names = dict.fromkeys(claim.function for claim in claims)
    functions = tuple(
        Function(name=name, parameters=(), required=0, outputs=("y",), comparators=(Comparator.NORMWISE,))
        for name in names
    )
    known = {"kind": ExerciseKind.CODE, "functions": functions} | more
    return Exercise(
        id="e", group="g", points=points, bonus=False, after=(), title=NO_TEXT, source="", claims=claims, cases=cases,
        statement=NO_TEXT, stub=b"", digest="", **known,
    )  # fmt: skip


class Quiz:
    """A concept set: items with their numbers of options."""

    def __init__(self, points: int, **items: int) -> None:
        """Build the exercise: one hidden case per item, and the public one for keys."""
        self.items = tuple(
            Item(id=name, options=tuple("abcdefgh"[:count]), title=NO_TEXT) for name, count in items.items()
        )
        claims = tuple(Claim(id=name, function="answers", kind=ClaimKind.CORE, title=NO_TEXT) for name in items)
        cases = tuple(
            Case(id=name, function="answers", claim=name, visibility=Visibility.HIDDEN, args={}, item=name)
            for name in items
        )
        keys = Case(id="keys", function="answers", claim="keys", visibility=Visibility.PUBLIC, args={})
        self.cases = (keys, *cases)
        self.exercise = make_exercise(points, claims, self.cases, kind=ExerciseKind.CHOICE, items=self.items)
        self.answers = {
            case.id: CaseAnswers(case=case.id, answer=Answer(args={}, expected={"a": "a"})) for case in self.cases
        }

    def score(self, wrong: str = "", unanswered: str = "", *, only: str = "", **verdicts: Verdict) -> ExerciseScore:
        """Score with these items wrong or unanswered, all others right."""
        verdicts = (
            dict.fromkeys(wrong.split(), Verdict.WRONG_VALUE)
            | dict.fromkeys(unanswered.split(), Verdict.NOT_IMPLEMENTED)
            | verdicts
        )
        judgements = {
            case.id: Judgement(case=case.id, verdict=verdicts.get(case.id, Verdict.RIGHT))
            for case in self.cases
            if case.id.startswith(only)
        }
        return score(self.exercise, judgements, self.answers, ())


def explain(cases: str, mistake: str = "flip", price: int = 30) -> Finding:
    """Make a finding that explains these cases."""
    names = tuple(cases.split())
    return Finding(
        code="mistake", mistake=mistake, certainty=Certainty.CERTAIN, cases=names, explains=names, price=price
    )


@pytest.fixture(scope="session", name="new_paper")
def paper_fixture() -> type[Paper]:
    """Give tests the builder."""
    return Paper


@pytest.fixture(scope="session", name="new_quiz")
def quiz_fixture() -> type[Quiz]:
    """Give tests the builder."""
    return Quiz


@pytest.fixture(scope="session", name="explain")
def explain_fixture() -> Any:
    """Give tests the builder."""
    return explain
