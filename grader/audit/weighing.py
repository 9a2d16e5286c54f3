"""Weighing mistakes under one seed: which cases kill each, how far away it is there, and what tells two apart."""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from grader.compare import judge, match
from grader.model.verdict import Comparator, Verdict, Visibility
from grader.pipeline.explaining import Evidence
from grader.pipeline.oracle import Inputs, inputs_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from grader.model.answer import AnswerBook, WrongAnswer
    from grader.model.judgement import Judgement
    from grader.model.pack import Case, Exercise
    from grader.model.running import CallOutcome

Pair: TypeAlias = tuple[str, str]

# How many tolerances the nearest mistake must be away, by what compares it.
DOUBLE, SINGLE, STATISTICAL = 1e6, 1e2, 2.0
FAR_ENOUGH = {
    Comparator.NORMWISE: DOUBLE,
    Comparator.EXACT: DOUBLE,
    Comparator.ULP: SINGLE,
    Comparator.INTEGERS: 1.0,
    Comparator.STATISTICAL: STATISTICAL,
    Comparator.CHOICE: 1.0,
}


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """How many tolerances a mistake is away on a case, and how many it must be."""

    case: str
    margin: float
    needed: float

    @property
    def ratio(self) -> float:
        """How often the mistake is as far away as it must be."""
        return self.margin / self.needed


class Weighing:
    """The mistakes of an exercise under one seed, on the cases on which each of them was run.

    `changed` are the cases whose answers are others than under the first seed; under that one it is all of them.
    """

    def __init__(
        self,
        exercise: Exercise,
        book: AnswerBook,
        mistakes: Collection[str],
        first: Weighing | None = None,
        changed: Collection[Case] = (),
    ) -> None:
        """Judge every answer of the mistakes in question; what no seed changes is known from the first one."""
        self.changed = frozenset(case.id for case in (changed if first else exercise.cases))
        self._exercise = exercise
        self._book = book
        self.mistakes = tuple(mistakes)
        self._cases = {case.id: case for case in exercise.cases}
        self.judgements: dict[str, dict[str, Judgement]] = {name: {} for name in mistakes}
        for case in exercise.cases:
            for name in mistakes:
                if first and case.id not in self.changed:
                    self.judgements[name][case.id] = first.judgements[name][case.id]
                elif wrong := book.cases[case.id].mistakes.get(name):
                    self.judgements[name][case.id] = self._judge(case, wrong)

    def rank_killers(self, mistake: str) -> list[Reach]:
        """Return the hidden cases that a mistake fails, those on which it is farthest away first.

        Of equal ones those that count no work, which are faster.
        """
        found = [
            Reach(case=id_, margin=judgement.margin, needed=self._find_needed(self._cases[id_], judgement))
            for id_, judgement in self.judgements[mistake].items()
            if judgement.verdict is not Verdict.RIGHT and self._cases[id_].visibility is Visibility.HIDDEN
        ]
        return sorted(found, key=lambda reach: (-reach.ratio, len(self._cases[reach.case].work)))

    def rank_cases(self) -> list[Case]:
        """Return all cases, those that most mistakes fail first; after them those that count work, which are slow."""
        failed = [
            id_
            for found in self.judgements.values()
            for id_, each in found.items()
            if each.verdict is not Verdict.RIGHT
        ]
        return sorted(self._exercise.cases, key=lambda case: (len(case.work), -failed.count(case.id)))

    def list_inputs(self, cases: Collection[str]) -> list[Inputs]:
        """Return the arguments of some cases."""
        named = [case for case in self._exercise.cases if case.id in cases]
        return [inputs_of(case, self._book.cases[case.id]) for case in named]

    def find_evidence(self, mistake: str, fresh: Mapping[str, tuple[CallOutcome, ...]]) -> Evidence:
        """Return what handing in a mistake would give: what it answered to every case, or just now to some."""
        outcomes, judgements = dict(fresh), dict(self.judgements[mistake])
        for case in self._exercise.cases:
            known = self._book.cases[case.id]
            if case.id in fresh:
                function = self._exercise.function(case.function)
                judgements[case.id] = judge(case, function, known, fresh[case.id])
            else:
                outcomes[case.id] = tuple(answer.outcome for answer in known.mistakes[mistake])
        return Evidence(exercise=self._exercise, book=self._book, judgements=judgements, outcomes=outcomes)

    def tells_apart(self, case: Case, pair: Pair) -> bool:
        """Tell whether two mistakes differ on a case; what was skipped tells nothing."""
        one, other = (self.judgements[name].get(case.id) for name in pair)
        if one is None or other is None or Verdict.SKIPPED in {one.verdict, other.verdict}:
            return False
        if one.verdict is not other.verdict:
            return True
        known = self._book.cases[case.id]
        outcomes = tuple(answer.outcome for answer in known.mistakes[pair[0]])
        wrong = known.mistakes[pair[1]]
        return match(case, self._exercise.function(case.function), known, outcomes, wrong, one).contradicts

    def _judge(self, case: Case, wrong: Sequence[WrongAnswer]) -> Judgement:
        outcomes = tuple(answer.outcome for answer in wrong)
        return judge(case, self._exercise.function(case.function), self._book.cases[case.id], outcomes)

    def _find_needed(self, case: Case, judgement: Judgement) -> float:
        """Return the distance that a mistake must have, by what compared the output that decided, and its precision."""
        function = self._exercise.function(case.function)
        by_output = dict(zip(function.outputs, function.comparators, strict=True))
        output = judgement.difference.output if judgement.difference else ""
        decided = [by_output[output]] if output in by_output else list(function.comparators)
        single = any(dtype in {"float32", "float16"} for dtype in self._book.cases[case.id].answer.dtypes)
        comparators = [case.comparator] if case.comparator else decided
        return min(SINGLE if single and FAR_ENOUGH[each] == DOUBLE else FAR_ENOUGH[each] for each in comparators)


class Witnesses:
    """For each pair of mistakes a case that tells it apart, out of as few cases as a quick search finds."""

    def __init__(self, weighing: Weighing) -> None:
        """Search under the first seed."""
        self._order = weighing.rank_cases()
        self._of: dict[Pair, Case] = {}
        self._at_first: dict[Pair, Case] = {}
        for pair in combinations(weighing.mistakes, 2):
            self._find(weighing, pair)
        self._at_first = dict(self._of)

    def list_cases(self, mistake: str) -> set[str]:
        """Return the cases that tell a mistake from any other."""
        return {case.id for pair, case in self._of.items() if mistake in pair}

    def find_twins(self, weighing: Weighing, known: Collection[Pair] = ()) -> Iterator[Pair]:
        """Yield the pairs that nothing tells apart under a seed, without those that are known."""
        for pair in combinations(weighing.mistakes, 2):
            if pair not in known and not self._find(weighing, pair):
                yield pair

    def _find(self, weighing: Weighing, pair: Pair) -> bool:
        remembered = self._of.get(pair)
        if remembered is not None and (self._tells_anyway(weighing, pair) or weighing.tells_apart(remembered, pair)):
            return True
        for case in self._order:
            if weighing.tells_apart(case, pair):
                self._of.setdefault(pair, case)
                if remembered is None:  # what told one pair apart is tried first on the next
                    self._order.remove(case)
                    self._order.insert(0, case)
                return True
        return False

    def _tells_anyway(self, weighing: Weighing, pair: Pair) -> bool:
        """Tell whether a case told the pair apart under the first seed, and this one does not change it."""
        return pair in self._at_first and self._at_first[pair].id not in weighing.changed


def is_finite(reach: Reach) -> bool:
    """Tell whether a mistake is wrong by a number at all, not by a shape, a type or an exception."""
    return math.isfinite(reach.margin)
