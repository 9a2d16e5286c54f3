"""Answers that know nothing get nothing, and no mistake is one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.audit.result import Gate
from grader.audit.trial import Subject, try_program
from grader.audit.vacuous import STUB, Vacuous, can_move, write_vacuous
from grader.compare import match
from grader.model.errors import InternalError, PackError, PackFault
from grader.model.pack import ExerciseKind
from grader.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.audit.trial import Trial
    from grader.model.answer import AnswerBook
    from grader.model.pack import Case
    from grader.pipeline.explaining import Evidence


def check_emptiness(subject: Subject, book: AnswerBook) -> Iterator[Gate]:
    """Yield the gate about points for answers that know nothing, and the one about mistakes that are such an answer.

    What an answer gets only because a mistake is the same is the mistake's fault, and reported there.
    """
    exercise = subject.exercise
    programs = list(write_vacuous(exercise, book))
    paid: list[str] = []
    empty: dict[str, str] = {}
    for vacuous in programs:
        trial = try_program(subject, book, vacuous.program)
        _expect_loaded(subject, vacuous, trial)
        same = [] if vacuous.moves else list_same_mistakes(trial.evidence)
        empty |= {name: vacuous.name for name in same if name not in empty}
        claims = _list_paid(subject, book, vacuous, trial, same)
        if claims:
            paid.append(f"{vacuous.name}: {', '.join(claims)}")
    yield Gate(
        code="vacuous",
        passed=not paid,
        path=f"solutions/{exercise.id}/cases.yaml",
        params={"count": len(programs), "paid": "; ".join(paid)},
    )
    yield Gate(
        code="empty",
        passed=not empty,
        path=f"solutions/{exercise.id}/mistakes/{next(iter(empty), '')}.py" if empty else "",
        params={
            "count": len(subject.solution.mistakes),
            "empty": ", ".join(f"{name} = {what}" for name, what in empty.items()),
        },
    )


def list_same_mistakes(evidence: Evidence) -> list[str]:
    """Name the mistakes that do, in every case of a function that they get wrong, what the program does."""
    if evidence.exercise.kind is ExerciseKind.CHOICE:
        return []  # a letter is a letter
    found = []
    names = dict.fromkeys(name for known in evidence.book.cases.values() for name in known.mistakes)
    for name in names:
        for function in evidence.exercise.functions:
            cases = [case for case in evidence.cases() if case.function == function.name]
            wrong = any(_verdict_of(evidence, case, name) is not Verdict.RIGHT for case in cases)
            if wrong and all(_does_the_same(evidence, case, name) for case in cases):
                found.append(name)
                break
    return found


def _expect_loaded(subject: Subject, vacuous: Vacuous, trial: Trial) -> None:
    """Check that an answer gets nothing for what it says, not because it is no program."""
    failure = trial.outcome.load_failure
    if failure is None:
        return
    if vacuous.name != STUB:
        raise InternalError(f"{vacuous.name} does not load: {failure.exception} {failure.message}")
    params = {"exception": failure.exception, "message": failure.message}
    path = f"exercises/{subject.exercise.id}/stub.py"
    line = failure.frame.line if failure.frame else None
    raise PackError((PackFault(path=path, line=line, code="does_not_load", params=params),))


def _list_paid(subject: Subject, book: AnswerBook, vacuous: Vacuous, trial: Trial, same: list[str]) -> list[str]:
    """Name the claims for which an answer gets points, without those that are a mistake's fault or its price."""
    explained = {finding.mistake for finding in trial.findings if finding.explains}
    scored = trial.plain if vacuous.moves or explained & set(same) else trial.score
    if not scored.points:
        return []
    paid = [claim.id for claim in scored.claims if claim.points]
    if not vacuous.moves:
        return paid
    cases = subject.exercise.cases
    moved = {case.claim for case in cases if can_move(subject.exercise, book, case, vacuous.moves)}
    return [claim for claim in paid if claim in moved]


def _verdict_of(evidence: Evidence, case: Case, mistake: str) -> Verdict | None:
    return evidence.book.cases[case.id].mistakes[mistake][0].verdict


def _does_the_same(evidence: Evidence, case: Case, mistake: str) -> bool:
    judgement = evidence.judgements[case.id]
    if _verdict_of(evidence, case, mistake) is not judgement.verdict:
        return False
    outcome = evidence.outcomes[case.id][0]
    if judgement.verdict is Verdict.RIGHT or outcome.failure is not None:
        return True
    if case.raises:
        return True
    known = evidence.book.cases[case.id]
    function = evidence.exercise.function(case.function)
    return match(case, function, known, evidence.outcomes[case.id], known.mistakes[mistake], judgement).same
