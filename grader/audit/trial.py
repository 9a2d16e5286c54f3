"""A program of the pack, tried as if a student had handed it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from grader.audit.embedding import ValueOracle, counts_calls, embed
from grader.compare import match
from grader.model.answer import CaseAnswers
from grader.model.finding import Finding
from grader.model.pack import CallRules, ExerciseKind, Feedback
from grader.model.running import JobOutcome, Program
from grader.model.verdict import CONTRACT_VERDICTS, Comparator, Verdict, Visibility
from grader.pipeline.explaining import Evidence, explain
from grader.pipeline.grading import compare_outcomes
from grader.pipeline.oracle import Oracle, patient, provided_by_pack, reference_program, solution_of
from grader.pipeline.plan import plan_calls, plan_job
from grader.score import ExerciseScore, score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.answer import AnswerBook
    from grader.model.pack import Case, Exercise, Pack, Solution
    from grader.model.running import Provided, Sitting

EVERYTHING = frozenset(Visibility)


@dataclass(frozen=True, slots=True)
class Subject:
    """The exercise under proof, and the oracle's sitting in which its programs run."""

    pack: Pack
    exercise: Exercise
    sitting: Sitting

    @property
    def solution(self) -> Solution:
        """The hidden half of the exercise."""
        return solution_of(self.exercise)

    @property
    def provided(self) -> tuple[Provided, ...]:
        """The correct functions that the exercise is handed."""
        return provided_by_pack(self.pack, self.exercise)

    @property
    def oracle(self) -> Oracle:
        """Who answers with the reference, or with other programs of the pack."""
        return Oracle(self.exercise, self.sitting, self.provided)

    @property
    def value_oracle(self) -> Oracle:
        """Who answers where values alone count: quicker with exercises that are handed functions."""
        return ValueOracle(self.exercise, self.sitting, self.provided)

    @property
    def verdict_oracle(self) -> Oracle:
        """Who answers where verdicts count, which may hang on which functions are called and how many lines run."""
        return self.oracle if counts_calls(self.exercise) else self.value_oracle


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it; `plain` is the score without what the findings explain."""

    evidence: Evidence
    findings: tuple[Finding, ...]
    score: ExerciseScore
    plain: ExerciseScore
    outcome: JobOutcome


def try_program(subject: Subject, book: AnswerBook, program: Program) -> Trial:
    """Run all cases on a program, compare, explain by single mistakes, and score."""
    exercise = subject.exercise
    evidence, outcome = run_cases(subject, exercise, book, program)
    findings = () if evidence.all_right() else explain(leave_out_excluded(evidence), None, Feedback.FINAL)
    return Trial(
        evidence=evidence,
        findings=findings,
        score=score(exercise, evidence.judgements, book.cases, findings),
        plain=score(exercise, evidence.judgements, book.cases, ()),
        outcome=outcome,
    )


def run_cases(subject: Subject, exercise: Exercise, book: AnswerBook, program: Program) -> tuple[Evidence, JobOutcome]:
    """Run all cases of the exercise, or of a part of it, on a program, as a student's are run, and compare."""
    return _run_cases(subject, exercise, book, program, subject.provided)


def run_values(subject: Subject, exercise: Exercise, book: AnswerBook, program: Program) -> Evidence:
    """Do the same where values alone count, with the provided functions in the program's own process."""
    evidence, _ = _run_cases(subject, exercise, book, embed(exercise, program, subject.provided), ())
    return evidence


def _run_cases(
    subject: Subject, exercise: Exercise, book: AnswerBook, program: Program, provided: tuple[Provided, ...]
) -> tuple[Evidence, JobOutcome]:
    job = plan_job(exercise, program, plan_calls(exercise, book.cases, EVERYTHING), provided)
    outcome = subject.sitting.run(msgspec.structs.replace(job, limits=patient(exercise.limits)))
    return compare_outcomes(exercise, book, job, outcome, EVERYTHING), outcome


def keep_values(
    exercise: Exercise, cases: Sequence[Case], answers: Mapping[str, CaseAnswers]
) -> tuple[Exercise, dict[str, CaseAnswers]]:
    """Return an exercise of cases that compare values: larger sizes are cases of their own, and no calls are watched.

    Counting lines takes a fresh process for each case, and what it counts does not hang on the entries of arrays.
    """
    plain: list[Case] = []
    known: dict[str, CaseAnswers] = {}
    for case in cases:
        for number, answer in enumerate((answers[case.id].answer, *answers[case.id].work)):
            name = f"{case.id} ({number})" if number else case.id
            plain.append(msgspec.structs.replace(case, id=name, work=()))
            known[name] = CaseAnswers(case=name, answer=answer)
    return msgspec.structs.replace(exercise, cases=tuple(plain), rules=CallRules()), known


def list_wrong(evidence: Evidence) -> tuple[str, ...]:
    """Name the cases that were not judged right."""
    return tuple(name for name, each in evidence.judgements.items() if each.verdict is not Verdict.RIGHT)


def find_worst_margin(evidence: Evidence) -> float:
    """Return the largest rounding error of any case, in tolerances; random outputs have none."""
    judged = evidence.judgements
    margins = (judged[case.id].margin for case in evidence.cases() if not is_random(evidence.exercise, case))
    return max(margins, default=0.0)


def is_random(exercise: Exercise, case: Case) -> bool:
    """Tell whether a case compares distributions, where a margin is luck."""
    comparators = {case.comparator} if case.comparator else set(exercise.function(case.function).comparators)
    return Comparator.STATISTICAL in comparators


def leave_out_excluded(evidence: Evidence) -> Evidence:
    """Leave out the mistakes that can explain nothing, so that explaining need not compare with them case by case.

    A mistake is excluded where it breaks no contract and differs from the program in every function that is wrong.
    """
    if evidence.exercise.kind is ExerciseKind.CHOICE:
        return evidence
    kept = {name for names in _list_possible(evidence) for name in names}
    kept |= {
        name
        for case in evidence.cases()
        for name, wrong in evidence.book.cases[case.id].mistakes.items()
        if wrong[0].verdict is None or wrong[0].verdict in CONTRACT_VERDICTS
    }
    cases = {
        id_: msgspec.structs.replace(
            known, mistakes={name: known.mistakes[name] for name in known.mistakes if name in kept}
        )
        for id_, known in evidence.book.cases.items()
    }
    return msgspec.structs.replace(evidence, book=msgspec.structs.replace(evidence.book, cases=cases))


def _list_possible(evidence: Evidence) -> list[list[str]]:
    """Return for each function the mistakes that differ from the program in none of its cases."""
    judged = evidence.judgements
    found = []
    for function in evidence.exercise.functions:
        cases = [case for case in evidence.cases() if case.function == function.name]
        cases.sort(key=lambda case: judged[case.id].verdict is not Verdict.RIGHT)  # the cheapest to compare come first
        if cases and any(judged[case.id].verdict is not Verdict.RIGHT for case in cases):
            names = evidence.book.cases[cases[0].id].mistakes
            found.append([name for name in names if not any(_contradicts(evidence, case, name) for case in cases)])
    return found


def _contradicts(evidence: Evidence, case: Case, mistake: str) -> bool:
    known = evidence.book.cases[case.id]
    return match(
        case,
        evidence.exercise.function(case.function),
        known,
        evidence.outcomes[case.id],
        known.mistakes[mistake],
        evidence.judgements[case.id],
    ).contradicts


def alone(name: str, source: bytes) -> Program:
    """Return a program of one file."""
    return Program(files={name: source}, main=(name,))


def over_reference(exercise: Exercise, name: str, source: bytes) -> Program:
    """Return the reference with one more file loaded over it."""
    program = reference_program(exercise)
    return Program(files={**program.files, name: source}, main=(*program.main, name))
