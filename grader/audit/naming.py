"""Mistakes, handed in as a student would: each is named with certainty, and with that has its price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.audit.result import Gate
from grader.audit.trial import is_random, over_reference, try_program
from grader.diagnose.naming import BY_CONTRACT, BY_VALUE
from grader.model.verdict import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.audit.trial import Subject, Trial
    from grader.model.answer import AnswerBook


def check_naming(subject: Subject, book: AnswerBook, mistakes: Sequence[str]) -> Iterator[Gate]:
    """Yield a failed gate for each way in which mistakes are not named as they should, or the passed one."""
    troubles: dict[str, dict[str, str]] = {}
    for mistake in subject.solution.mistakes:
        if mistake.name in mistakes:
            program = over_reference(subject.exercise, f"mistakes/{mistake.name}.py", mistake.source)
            reason, what = find_trouble(subject, try_program(subject, book, program), mistake.name)
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


def find_trouble(subject: Subject, trial: Trial, mistake: str) -> tuple[str, str]:
    """Return what is wrong with how a mistake is taken that was handed in, and what was found instead.

    Certain is whoever is the only one that matches, in two telling cases; a random output never is.
    """
    named = [finding for finding in trial.findings if finding.mistake and finding.code in {BY_VALUE, BY_CONTRACT}]
    own = [finding for finding in named if finding.mistake == mistake]
    if not own:
        return "missed", ", ".join(sorted({finding.mistake or "" for finding in named})) or "-"
    by_id = {case.id: case for case in subject.exercise.cases}
    random = any(is_random(subject.exercise, by_id[id_]) for finding in own for id_ in finding.cases)
    if not random and not any(finding.certainty is Certainty.CERTAIN for finding in own):
        return "uncertain", ", ".join(sorted({case for finding in own for case in finding.cases}))
    return "", ""
