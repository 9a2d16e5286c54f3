"""A program of the pack, tried as if a student had handed it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.finding import Finding
from grader.model.pack import Feedback
from grader.model.running import JobOutcome, Program
from grader.model.verdict import Comparator, Verdict, Visibility
from grader.pipeline.explaining import Evidence, explain
from grader.pipeline.grading import compare_outcomes
from grader.pipeline.oracle import patient, provided_by_pack, reference_program
from grader.pipeline.plan import plan_job
from grader.score import ExerciseScore, score

if TYPE_CHECKING:
    from grader.model.answer import AnswerBook
    from grader.model.pack import Case, Exercise, Pack
    from grader.model.running import Sitting

EVERYTHING = frozenset(Visibility)


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it."""

    evidence: Evidence
    findings: tuple[Finding, ...]
    score: ExerciseScore
    outcome: JobOutcome

    def wrong_cases(self) -> tuple[str, ...]:
        """Name the cases that were not judged right."""
        return tuple(name for name, each in self.evidence.judgements.items() if each.verdict is not Verdict.RIGHT)

    def worst_margin(self) -> float:
        """Return the largest rounding error of any case, in tolerances; random outputs have none."""
        exercise, judged = self.evidence.exercise, self.evidence.judgements
        margins = (judged[case.id].margin for case in self.evidence.cases() if not is_random(exercise, case))
        return max(margins, default=0.0)


def is_random(exercise: Exercise, case: Case) -> bool:
    """Tell whether a case compares distributions, where a margin is luck."""
    comparators = {case.comparator} if case.comparator else set(exercise.function(case.function).comparators)
    return Comparator.STATISTICAL in comparators


def try_program(sitting: Sitting, pack: Pack, exercise: Exercise, book: AnswerBook, program: Program) -> Trial:
    """Run all cases on a program, compare, explain by single mistakes, and score."""
    job = plan_job(exercise, program, book.cases, provided_by_pack(pack, exercise), EVERYTHING)
    outcome = sitting.run(msgspec.structs.replace(job, limits=patient(exercise.limits)))
    evidence = compare_outcomes(exercise, book, job, outcome, EVERYTHING)
    findings = () if evidence.all_right() else explain(evidence, None, Feedback.FINAL)
    scored = score(exercise, evidence.judgements, book.cases, findings)
    return Trial(evidence=evidence, findings=findings, score=scored, outcome=outcome)


def alone(name: str, source: bytes) -> Program:
    """Return a program of one file."""
    return Program(files={name: source}, main=(name,))


def over_reference(exercise: Exercise, name: str, source: bytes) -> Program:
    """Return the reference with one more file loaded over it."""
    program = reference_program(exercise)
    return Program(files={**program.files, name: source}, main=(*program.main, name))
