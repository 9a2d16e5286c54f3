"""Syntactic mutants of the reference: killed by a case, or proved the same function on random draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.audit.agreement import draw_questions, find_disagreements
from grader.audit.mutants import Mutant, make_mutants
from grader.audit.result import Gate
from grader.compare import judge
from grader.model.errors import PackError
from grader.model.running import Program
from grader.model.verdict import Verdict, Visibility
from grader.pipeline.oracle import provided_by_pack, reference_program, solution_of
from grader.pipeline.plan import plan_job

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.audit.agreement import Crosscheck, Question
    from grader.model.answer import AnswerBook
    from grader.model.pack import Exercise, Pack
    from grader.model.running import Job, Sitting
    from grader.pipeline.oracle import Oracle

MOST_EQUIVALENT = 5
LEAST_KILLED = 0.95
MUTANT_CASE_SECONDS = 0.5  # a mutant that loops for ever is dead


class Survivor(msgspec.Struct, frozen=True, kw_only=True):
    """A mutant that no hidden case kills."""

    mutant: Mutant
    program: Program


def check_mutants(
    sitting: Sitting,
    pack: Pack,
    exercise: Exercise,
    book: AnswerBook,
    oracle: Oracle,
    crosscheck: Crosscheck,
    proofs: int,
) -> Gate:
    """Kill all mutants of the reference, or prove that the few survivors compute the same."""
    mutants = list(make_mutants(solution_of(exercise).reference))
    survivors = [found for mutant in mutants if (found := _survives(sitting, pack, exercise, book, mutant))]
    holes, equivalent = _split(exercise, oracle, crosscheck, survivors, proofs)
    killed = len(mutants) - len(survivors)
    share = killed / len(mutants) if mutants else 1.0
    return Gate(
        code="mutants",
        passed=not holes and len(equivalent) <= MOST_EQUIVALENT and share >= LEAST_KILLED,
        path=f"solutions/{exercise.id}/reference.py",
        params={
            "killed": str(killed),
            "count": str(len(mutants)),
            "equivalent": "; ".join(equivalent),
            "holes": "; ".join(holes),
        },
    )


def _survives(sitting: Sitting, pack: Pack, exercise: Exercise, book: AnswerBook, mutant: Mutant) -> Survivor | None:
    program = reference_program(exercise)
    program = msgspec.structs.replace(program, files={"reference.py": mutant.source})
    hidden = frozenset({Visibility.HIDDEN})
    job = plan_job(exercise, program, book.cases, provided_by_pack(pack, exercise), hidden)
    outcome = sitting.run(_impatient(job))
    if outcome.load_failure is not None:
        return None
    replies = {reply.id: reply for reply in outcome.outcomes}
    for case in exercise.cases:
        if case.visibility is Visibility.HIDDEN:
            outcomes = tuple(replies[f"{case.id}#{number}"] for number in range(1 + len(case.work)))
            verdict = judge(case, exercise.function(case.function), book.cases[case.id], outcomes).verdict
            if verdict is not Verdict.RIGHT:
                return None
    return Survivor(mutant=mutant, program=program)


def _impatient(job: Job) -> Job:
    return msgspec.structs.replace(job, limits=msgspec.structs.replace(job.limits, case_seconds=MUTANT_CASE_SECONDS))


def _split(
    exercise: Exercise, oracle: Oracle, crosscheck: Crosscheck, survivors: Sequence[Survivor], proofs: int
) -> tuple[list[str], list[str]]:
    """Part survivors into holes of the case set and mutants that are the same function."""
    if not survivors:
        return [], []
    questions: list[Question] = []
    for function in exercise.functions:
        drawn, _ = crosscheck.draw(function, proofs)
        questions += draw_questions(oracle, exercise, function, drawn)
    holes: list[str] = []
    equivalent: list[str] = []
    for survivor in survivors:
        text = f"line {survivor.mutant.line}: {survivor.mutant.change}"
        (holes if _differs(exercise, oracle, survivor, questions) else equivalent).append(text)
    return holes, equivalent


def _differs(exercise: Exercise, oracle: Oracle, survivor: Survivor, questions: Sequence[Question]) -> bool:
    try:
        replies = oracle.answer_cases_with(survivor.program, [question.inputs for question in questions])
    except PackError:
        return True
    return next(find_disagreements(exercise, questions, replies), None) is not None
