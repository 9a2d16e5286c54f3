"""Explaining an exercise: facts for diagnose, its probes run in a bounded loop, and an example for each finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

import msgspec

from grader.compare import match, resemble
from grader.diagnose import diagnose
from grader.model.answer import AnswerBook
from grader.model.finding import Facts, Finding, ProbeResult, RunMistakes
from grader.model.judgement import Judgement, Match
from grader.model.pack import Exercise
from grader.model.resemblance import Likeness
from grader.model.running import CallOutcome
from grader.model.verdict import Verdict
from grader.pipeline.letters import read_letters
from grader.pipeline.plan import find_earlier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.model.answer import CaseAnswers, WrongAnswer
    from grader.model.finding import RunStudent
    from grader.model.pack import Case, Feedback

MOST_CALLS = 50
"""Probe calls that a failing exercise may cost, about a tenth of a second.

They are counted and not timed: what is found, and with it the points, must not hang on how busy the machine is.
"""


class Prober(Protocol):
    """Runs what diagnose asks for, in fresh processes."""

    def run_mistakes(self, probe: RunMistakes) -> dict[str, tuple[WrongAnswer, ...]]:
        """Answer cases with the reference under several mistakes together."""
        ...

    def run_student(self, probe: RunStudent) -> dict[str, CallOutcome]:
        """Call the student's functions with small inputs of the book."""
        ...


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What running and comparing an exercise gave."""

    exercise: Exercise
    book: AnswerBook
    judgements: dict[str, Judgement]
    outcomes: dict[str, tuple[CallOutcome, ...]]  # by case: the main call's, then the larger ones'

    def all_right(self) -> bool:
        """Tell whether there is nothing to explain."""
        return all(judgement.verdict is Verdict.RIGHT for judgement in self.judgements.values())

    def cases(self) -> tuple[Case, ...]:
        """Return the cases that were judged, in order."""
        return tuple(case for case in self.exercise.cases if case.id in self.judgements)


def explain(evidence: Evidence, prober: Prober | None, feedback: Feedback) -> tuple[Finding, ...]:
    """Find out what went wrong; the book must have the mistakes' answers."""
    facts = Facts(
        exercise=evidence.exercise,
        judgements=evidence.judgements,
        outcomes={case: outcomes[0] for case, outcomes in evidence.outcomes.items()},
        answers={case.id: evidence.book.cases[case.id] for case in evidence.cases()},
        matches={case.id: Matches(evidence, case) for case in evidence.cases()},
        likenesses=Likenesses(evidence),
        feedback=feedback,
        exhausted=prober is None,
    )
    calls = 0
    while True:
        step = diagnose(facts)
        if isinstance(step, tuple):
            return step
        if prober is None or facts.exhausted:
            raise TypeError("diagnose asked for a probe that it was told it cannot have")  # ours
        result, cost = _run_probe(evidence, prober, step)
        calls += cost
        facts = msgspec.structs.replace(facts, probes=(*facts.probes, result), exhausted=calls >= MOST_CALLS)


class Matches(Mapping[str, Match]):
    """How the student's outcome on one case relates to every mistake's; each is compared when first asked for."""

    def __init__(self, evidence: Evidence, case: Case) -> None:
        """Keep what comparing needs."""
        self._evidence = evidence
        self._case = case
        self._known: dict[str, Match] = {}

    def __getitem__(self, mistake: str) -> Match:
        """Compare with one mistake."""
        if mistake not in self._known:
            wrong = self._evidence.book.cases[self._case.id].mistakes[mistake]
            self._known[mistake] = _match(self._evidence, self._case, wrong)
        return self._known[mistake]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of all mistakes."""
        return iter(self._evidence.book.cases[self._case.id].mistakes)

    def __len__(self) -> int:
        """Count the mistakes."""
        return len(self._evidence.book.cases[self._case.id].mistakes)


class Likenesses(Mapping[str, tuple[Likeness, ...]]):
    """What wrong results have in common with the expected ones, by case; each is looked at when first asked for."""

    def __init__(self, evidence: Evidence) -> None:
        """Keep what looking needs."""
        self._evidence = evidence
        self._cases = {case.id: case for case in evidence.cases()}
        self._letters: dict[str, dict[str, tuple[str, ...]]] = {}
        self._known: dict[str, tuple[Likeness, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Likeness, ...]:
        """Look at one case; where no value came back there is nothing to see."""
        if name not in self._known:
            self._known[name] = self._look(self._cases[name])
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of all judged cases."""
        return iter(self._cases)

    def __len__(self) -> int:
        """Count the cases."""
        return len(self._cases)

    def _look(self, case: Case) -> tuple[Likeness, ...]:
        outcome = self._evidence.outcomes[case.id][0]
        if outcome.failure is not None:
            return ()
        exercise, book = self._evidence.exercise, self._evidence.book
        if case.function not in self._letters:
            self._letters[case.function] = read_letters(exercise.stub, exercise.function(case.function))
        before = find_earlier(self._cases.values(), case)
        return resemble(
            case,
            exercise.function(case.function),
            book.cases[case.id].answer,
            outcome.value,
            earlier=[book.cases[each.id].answer for each in before if each.function == case.function],
            letters=self._letters[case.function],
        )


def _match(evidence: Evidence, case: Case, wrong: tuple[WrongAnswer, ...]) -> Match:
    function = evidence.exercise.function(case.function)
    known: CaseAnswers = evidence.book.cases[case.id]
    return match(case, function, known, evidence.outcomes[case.id], wrong, evidence.judgements[case.id])


def _run_probe(evidence: Evidence, prober: Prober, probe: RunMistakes) -> tuple[ProbeResult, int]:
    wrong = prober.run_mistakes(probe)
    cases = _cases_called(evidence.exercise, probe.cases)
    matches = {case.id: _match(evidence, case, wrong[case.id]) for case in cases}
    outcomes = [answer.outcome for answers in wrong.values() for answer in answers]
    return ProbeResult(probe=probe, matches=matches), len(outcomes)


def _cases_called(exercise: Exercise, names: Sequence[str]) -> tuple[Case, ...]:
    by_name: Mapping[str, Case] = {case.id: case for case in exercise.cases}
    return tuple(by_name[name] for name in names)
