"""Mistakes, handed in as a student would: each is named with certainty, and with that has its price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.audit.result import Gate
from grader.audit.trial import is_random, leave_out_excluded, over_reference, try_program
from grader.diagnose.naming import BY_CONTRACT, BY_VALUE
from grader.model.pack import Feedback
from grader.model.verdict import Certainty
from grader.pipeline.explaining import explain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.audit.trial import Subject
    from grader.audit.weighing import Weighing
    from grader.model.answer import AnswerBook
    from grader.model.finding import Finding
    from grader.model.pack import Mistake
    from grader.model.running import CallOutcome

ASKED_AGAIN = 3  # cases


def check_naming(subject: Subject, book: AnswerBook, weighing: Weighing, mistakes: Sequence[str]) -> Iterator[Gate]:
    """Yield a failed gate for each way in which mistakes are not named as they should, or the passed one.

    What a mistake answered for the book is what a student who hands it in would answer, if it answers the same again
    where it is farthest from right. One of which that is not enough is handed in as a whole: it may answer as it likes,
    or as the calls before have it.
    """
    troubles: dict[str, dict[str, str]] = {}
    for mistake in subject.solution.mistakes:
        if mistake.name in mistakes:
            reason, what = hand_in(subject, book, weighing, mistake)
            if reason:
                troubles.setdefault(reason, {})[mistake.name] = what
    count: dict[str, str | int] = {"count": len(mistakes)}
    for reason, found in troubles.items():
        yield Gate(
            code="named",
            passed=False,
            reason=reason,
            path=f"solutions/{subject.exercise.id}/mistakes/{next(iter(found))}.py",
            params={**count, "mistakes": "; ".join(f"{name} ({what})" for name, what in found.items())},
        )
    if not troubles:
        yield Gate(code="named", passed=True, params=count)


def hand_in(subject: Subject, book: AnswerBook, weighing: Weighing, mistake: Mistake) -> tuple[str, str]:
    """Return what is wrong with how a mistake is taken, and what was found instead."""
    evidence = weighing.find_evidence(mistake.name, ask_again(subject, weighing, mistake))
    findings = explain(leave_out_excluded(evidence), None, Feedback.FINAL)
    trouble = find_trouble(subject, findings, mistake.name)
    if not trouble[0]:
        return trouble
    program = over_reference(subject.exercise, f"mistakes/{mistake.name}.py", mistake.source)
    return find_trouble(subject, try_program(subject, book, program).findings, mistake.name)


def ask_again(subject: Subject, weighing: Weighing, mistake: Mistake) -> dict[str, tuple[CallOutcome, ...]]:
    """Run a mistake once more on the cases that kill it best."""
    cases = {reach.case for reach in weighing.rank_killers(mistake.name)[:ASKED_AGAIN]}
    inputs = weighing.list_inputs(cases)
    return subject.verdict_oracle.answer_cases(inputs, (mistake,))


def find_trouble(subject: Subject, findings: Sequence[Finding], mistake: str) -> tuple[str, str]:
    """Return what is wrong with how a mistake is taken that was handed in, and what was found instead.

    Certain is whoever is the only one that matches, in two telling cases; a random output never is.
    """
    named = [finding for finding in findings if finding.mistake and finding.code in {BY_VALUE, BY_CONTRACT}]
    own = [finding for finding in named if finding.mistake == mistake]
    if not own:
        return "missed", ", ".join(sorted({finding.mistake or "" for finding in named})) or "-"
    by_id = {case.id: case for case in subject.exercise.cases}
    random = any(is_random(subject.exercise, by_id[id_]) for finding in own for id_ in finding.cases)
    if not random and not any(finding.certainty is Certainty.CERTAIN for finding in own):
        return "uncertain", ", ".join(sorted({case for finding in own for case in finding.cases}))
    return "", ""
