"""Searching: for a finding without an example, or with a large one, the smallest failing input that can be found.

The inputs are the answer book's small ones, which are made of public recipes; which of them are tried hangs on the
function and the verdict alone. What is found is shown and changes no points.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from grader.compare import judge, match
from grader.diagnose import ask_mistakes, ask_student, can_seek, choose_input, list_shown, retell
from grader.model.errors import InternalError
from grader.model.finding import Found
from grader.model.pack import ExerciseKind
from grader.model.verdict import Verdict
from grader.pipeline.examples import make_example, with_example
from grader.pipeline.explaining import MOST_CALLS, Evidence, Likenesses
from grader.pipeline.small import as_book, as_exercise, is_plain, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.finding import Finding, RunMistakes
    from grader.model.judgement import Match
    from grader.model.running import CallOutcome
    from grader.pipeline.probing import PackProber

LEAST_CALLS = 10  # kept for the search even where looking for a pair of mistakes has used up the budget
TINY = 8  # entries of a public example that need not be made smaller


def with_small_examples(findings: tuple[Finding, ...], evidence: Evidence, prober: PackProber) -> tuple[Finding, ...]:
    """Attach examples that were looked for, where they are smaller than the public cases' or there are none."""
    if evidence.exercise.kind is not ExerciseKind.CODE or _hangs(evidence):
        return findings
    wanted = [finding for finding in findings if can_seek(finding) and _weigh_public(finding, evidence) > TINY]
    if not wanted:
        return findings
    with suppress(InternalError):  # an example is worth no exercise
        search = _Search(evidence, wanted, prober)
        return tuple(search.improve(finding) if finding in wanted else finding for finding in findings)
    return findings


def _hangs(evidence: Evidence) -> bool:
    """Tell whether a case took all the time there was: then another call may do so too."""
    return any(judgement.verdict is Verdict.TIMEOUT for judgement in evidence.judgements.values())


def _weigh_public(finding: Finding, evidence: Evidence) -> float:
    example = with_example(finding, evidence).example
    return float("inf") if example is None else weigh(evidence.book.cases[example.case].answer.args)[0]


class _Search:
    """The small inputs that the student's functions were called with, and what came of them."""

    def __init__(self, evidence: Evidence, wanted: Sequence[Finding], prober: PackProber) -> None:
        self._known = evidence
        self._prober = prober
        self._most_calls = max(MOST_CALLS, prober.calls + LEAST_CALLS)
        inputs: dict[str, list[str]] = {}
        for each in evidence.book.small:
            inputs.setdefault(each.function, []).append(each.id)
        probe = ask_student(evidence.exercise, wanted, inputs)
        left = self._most_calls - prober.calls
        self._evidence = self._compare(prober.run_student(msgspec.structs.replace(probe, inputs=probe.inputs[:left])))

        self._likenesses = Likenesses(self._evidence)

    def _compare(self, outcomes: dict[str, CallOutcome]) -> Evidence:
        small = [each for each in self._known.book.small if each.id in outcomes]
        exercise, book = as_exercise(self._known.exercise, small), as_book(self._known.book, small)
        judgements = {
            case.id: judge(case, exercise.function(case.function), book.cases[case.id], [outcomes[case.id]])
            for case in exercise.cases
        }
        return Evidence(
            exercise=exercise,
            book=book,
            judgements=judgements,
            outcomes={name: (outcome,) for name, outcome in outcomes.items()},
        )

    def improve(self, finding: Finding) -> Finding:
        """Attach the smallest input found to a finding, if it is smaller than the public one."""
        limit = _weigh_public(finding, self._known)
        visible = {name: judged for name, judged in self._evidence.judgements.items() if is_plain(judged)}
        small = [case for case in self._evidence.exercise.cases if self._weigh(case.id) < limit]
        shown = list_shown(self._known.exercise, finding, small, visible, self._likenesses)
        chosen = choose_input(finding, shown, self._match(ask_mistakes(finding, shown)))
        if chosen is None:
            return finding
        case = next(case for case in small if case.id == chosen)
        judgement = visible[chosen]
        found = Found(
            verdict=judgement.verdict,
            difference=judgement.difference,
            frame=judgement.frame,
            exception=judgement.exception,
            message=judgement.message,
        )
        example = msgspec.structs.replace(make_example(case, self._evidence), found=found)
        return msgspec.structs.replace(retell(finding, case, judgement), example=example)

    def _weigh(self, name: str) -> int:
        return weigh(self._evidence.book.cases[name].answer.args)[0]

    def _match(self, probe: RunMistakes | None) -> dict[str, Match]:
        left = self._most_calls - self._prober.calls
        if probe is None or left <= 0:
            return {}
        wrong = self._prober.run_mistakes(msgspec.structs.replace(probe, cases=probe.cases[:left]))
        evidence = self._evidence
        return {
            case.id: match(
                case,
                evidence.exercise.function(case.function),
                evidence.book.cases[case.id],
                evidence.outcomes[case.id],
                wrong[case.id],
                evidence.judgements[case.id],
            )
            for case in evidence.exercise.cases
            if case.id in wrong
        }
