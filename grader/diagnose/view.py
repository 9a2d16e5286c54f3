"""A view of the facts for one function: its judged cases, which failed, and how each mistake relates to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.model.judgement import Match
from grader.model.verdict import CONTRACT_VERDICTS, Comparator, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.model.finding import Facts
    from grader.model.judgement import Judgement
    from grader.model.pack import Case, Function, Mistake

VALUE_VERDICTS = frozenset(
    {Verdict.WRONG_VALUE, Verdict.WRONG_SHAPE, Verdict.WRONG_DTYPE, Verdict.WRONG_TYPE, Verdict.NONFINITE}
)
ANSWERED = VALUE_VERDICTS | CONTRACT_VERDICTS | {Verdict.RIGHT}
NO_MATCH = Match()
LEAST_TELLING = 2  # cases that it takes to be certain of a cause


@dataclass(frozen=True, slots=True)
class View:
    """One function of the exercise, with the cases of it that were judged, in order."""

    facts: Facts
    function: Function
    cases: tuple[Case, ...]

    @property
    def mistakes(self) -> tuple[str, ...]:
        """Names of the mistakes that were tried on any of these cases, in the exercise's order where it has one."""
        names = dict.fromkeys(name for case in self.cases for name in self.facts.matches.get(case.id, {}))
        order = [mistake.name for mistake in list_mistakes(self.facts)]
        return tuple(sorted(names, key=lambda name: order.index(name) if name in order else len(order)))

    def judgement(self, case: Case) -> Judgement:
        """Return the judgement of a case."""
        return self.facts.judgements[case.id]

    def match(self, case: Case, mistake: str) -> Match:
        """Return how a mistake relates to a case."""
        return self.facts.matches.get(case.id, {}).get(mistake, NO_MATCH)

    def is_telling(self, mistake: str) -> bool:
        """Tell whether a mistake, as judged in advance, returns a wrong value anywhere."""
        return any(self.match(case, mistake).telling for case in self.cases)

    def matches(self, mistake: str) -> dict[str, Match]:
        """Return how a mistake relates to each case."""
        return {case.id: self.match(case, mistake) for case in self.cases}

    def list_right_first(self) -> list[Case]:
        """Return the cases, those that are cheapest to match with a mistake first."""
        return sorted(self.cases, key=lambda case: self.judgement(case).verdict is not Verdict.RIGHT)

    def is_contradicted(self, mistake: str) -> bool:
        """Tell whether a mistake differs from the student anywhere; stops at the first, the cheapest cases first."""
        return any(self.match(case, mistake).contradicts for case in self.list_right_first())

    def may_break(self, mistake: str) -> bool:
        """Tell whether a mistake, as judged in advance, breaks the contract anywhere."""
        for case in self.cases:
            known = self.facts.answers.get(case.id)
            wrong = known.mistakes.get(mistake) if known else None
            if wrong is None or wrong[0].verdict is None or wrong[0].verdict in CONTRACT_VERDICTS:
                return True
        return False

    def failed(self) -> tuple[Case, ...]:
        """Return the cases that are not right."""
        return tuple(case for case in self.cases if self.judgement(case).verdict is not Verdict.RIGHT)

    def wrong_by_value(self) -> tuple[Case, ...]:
        """Return the cases in which a value came back and was wrong."""
        return tuple(case for case in self.cases if self.judgement(case).verdict in VALUE_VERDICTS)

    def answered(self) -> tuple[Case, ...]:
        """Return the cases in which a value came back where one was due."""
        return tuple(case for case in self.cases if self.judgement(case).verdict in ANSWERED and not case.raises)

    def find_telling(self, matches: Mapping[str, Match]) -> tuple[str, ...]:
        """Return the failed cases in which a mistake is wrong by its value and the student's value is the same."""
        return tuple(
            case.id
            for case in self.wrong_by_value()
            if (match := matches.get(case.id, NO_MATCH)).same and match.telling
        )

    def find_explained(self, telling: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the telling cases that failed through their value alone."""
        return tuple(case for case in telling if not self.facts.judgements[case].also)

    def is_random(self, cases: tuple[str, ...]) -> bool:
        """Tell whether any of these cases is compared by distribution, which never makes certain."""
        named = [case for case in self.cases if case.id in cases]
        return any(
            Comparator.STATISTICAL in ((case.comparator,) if case.comparator else self.function.comparators)
            for case in named
        )


def list_views(facts: Facts) -> tuple[View, ...]:
    """Return a view for each function, in order."""
    return tuple(
        View(
            facts=facts,
            function=function,
            cases=tuple(
                case for case in facts.exercise.cases if case.function == function.name and case.id in facts.judgements
            ),
        )
        for function in facts.exercise.functions
    )


def list_mistakes(facts: Facts) -> tuple[Mistake, ...]:
    """Return the mistakes that the exercise knows; a students' copy has none."""
    return facts.exercise.solution.mistakes if facts.exercise.solution else ()


def find_mistake(facts: Facts, name: str) -> Mistake | None:
    """Return a mistake by name, where the exercise knows it."""
    return next((mistake for mistake in list_mistakes(facts) if mistake.name == name), None)
