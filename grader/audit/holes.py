"""Syntactic mutants of the reference: killed by a case, or proved the same function on random draws."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from grader.audit.agreement import draw_questions, find_disagreements
from grader.audit.embedding import embed
from grader.audit.mutants import Mutant, make_mutants
from grader.audit.result import Gate
from grader.audit.trial import keep_values
from grader.compare import judge
from grader.model.errors import PackError
from grader.model.running import Program
from grader.model.verdict import Verdict, Visibility
from grader.pipeline.oracle import patient, reference_program
from grader.pipeline.plan import plan_calls, plan_job

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.audit.agreement import Crosscheck, Question
    from grader.audit.trial import Subject
    from grader.model.answer import AnswerBook
    from grader.model.pack import Case, Limits
    from grader.model.running import JobOutcome

MOST_EQUIVALENT = 5
CHUNKS = (3, 12)  # cases run at once: the likeliest killers first, then more, then the rest
PATIENCE_SECONDS, PATIENCE_FACTOR = 1.0, 20.0  # beyond that time, and that many times the reference's, a mutant hangs
PROVED_AT_ONCE = 100  # random draws


class Survivor(msgspec.Struct, frozen=True, kw_only=True):
    """A mutant that no hidden case kills."""

    mutant: Mutant
    program: Program


def check_mutants(
    subject: Subject, book: AnswerBook, crosscheck: Crosscheck, proofs: int, ranked: Sequence[Case]
) -> Iterator[Gate]:
    """Kill all mutants of the reference, or prove that the few survivors compute the same.

    Args:
        subject: whose reference it is.
        book: under the first seed.
        crosscheck: draws random arguments.
        proofs: on how many of them, of each function, a survivor must agree.
        ranked: all cases, the likeliest killers first.
    """
    gauntlet = Gauntlet(subject, book, ranked)
    mutants = list(make_mutants(subject.solution.reference))
    survivors = [found for mutant in mutants if (found := gauntlet.try_mutant(mutant))]
    proof = Proof(subject, crosscheck, proofs)
    holes = [survivor.mutant for survivor in survivors if proof.differs(survivor.program)]
    equivalent = [survivor.mutant for survivor in survivors if survivor.mutant not in holes]
    path = f"solutions/{subject.exercise.id}/reference.py"
    params: dict[str, str | int] = {
        "killed": len(mutants) - len(survivors),
        "count": len(mutants),
        "holes": "; ".join(map(_describe, holes)),
        "equivalent": "; ".join(map(_describe, equivalent)),
        "most": MOST_EQUIVALENT,
        "proofs": proofs,
    }
    if holes:
        yield Gate(code="mutants", passed=False, reason="holes", path=f"{path}:{holes[0].line}", params=params)
    if len(equivalent) > MOST_EQUIVALENT:
        yield Gate(code="mutants", passed=False, reason="many", path=f"{path}:{equivalent[0].line}", params=params)
    elif not holes:
        yield Gate(code="mutants", passed=True, reason="" if equivalent else "all", params=params)


class Gauntlet:
    """Runs mutants past the values of the hidden cases until one kills them; what killed before is tried first."""

    def __init__(self, subject: Subject, book: AnswerBook, ranked: Sequence[Case]) -> None:
        """Measure on the reference how long the cases take."""
        self._subject = subject
        hidden = [case for case in ranked if case.visibility is Visibility.HIDDEN]
        self._exercise, self._answers = keep_values(subject.exercise, hidden, book.cases)
        self._kills = Counter[str]()
        outcome = self._run(reference_program(subject.exercise), self._exercise.cases, patient(subject.exercise.limits))
        self._seconds = {each.id: each.seconds for each in outcome.outcomes}

    def try_mutant(self, mutant: Mutant) -> Survivor | None:
        """Return the mutant as a survivor, or None when a case killed it."""
        program = Program(files={"reference.py": mutant.source}, main=("reference.py",))
        order = sorted(self._exercise.cases, key=lambda case: -self._kills[case.id])
        for start, end in pairwise([0, *CHUNKS, len(order)]):
            if self._kill(program, order[start:end]):
                return None
        return Survivor(mutant=mutant, program=program)

    def _kill(self, program: Program, cases: Sequence[Case]) -> bool:
        """Run some cases; a mutant that hangs costs their limit once, because no time is left to try again."""
        usual = sum(self._seconds.get(f"{case.id}#0", 0.0) for case in cases)
        seconds = PATIENCE_SECONDS + PATIENCE_FACTOR * usual
        limits = msgspec.structs.replace(self._exercise.limits, case_seconds=seconds, exercise_seconds=seconds)
        outcome = self._run(program, cases, limits)
        if outcome.load_failure is not None:
            return True
        for case, reply in zip(cases, outcome.outcomes, strict=True):
            function = self._exercise.function(case.function)
            if judge(case, function, self._answers[case.id], (reply,)).verdict is not Verdict.RIGHT:
                self._kills[case.id] += 1
                return True
        return False

    def _run(self, program: Program, cases: Sequence[Case], limits: Limits) -> JobOutcome:
        some = msgspec.structs.replace(self._exercise, cases=tuple(cases))
        whole = embed(some, program, self._subject.provided)
        job = plan_job(some, whole, plan_calls(some, self._answers, frozenset({Visibility.HIDDEN})), ())
        return self._subject.sitting.run(msgspec.structs.replace(job, limits=limits))


class Proof:
    """Random arguments on which a mutant must do what the reference does; drawn when the first one asks."""

    def __init__(self, subject: Subject, crosscheck: Crosscheck, count: int) -> None:
        """Draw nothing yet."""
        self._subject = subject
        self._crosscheck = crosscheck
        self._count = count
        self._questions: list[list[Question]] | None = None

    def differs(self, program: Program) -> bool:
        """Tell whether a program is another function than the reference; without random arguments it is."""
        if self._questions is None:
            self._questions = list(self._draw())
        return not self._questions or any(self._differs_on(program, questions) for questions in self._questions)

    def _differs_on(self, program: Program, questions: Sequence[Question]) -> bool:
        try:
            replies = self._subject.value_oracle.answer_cases_with(program, [question.inputs for question in questions])
        except PackError:
            return True
        return next(find_disagreements(self._subject.exercise, questions, replies), None) is not None

    def _draw(self) -> Iterator[list[Question]]:
        subject = self._subject
        for function in subject.exercise.functions:
            drawn, trouble = self._crosscheck.draw(function, self._count)
            if trouble:
                return
            for start in range(0, len(drawn), PROVED_AT_ONCE):
                some = drawn[start : start + PROVED_AT_ONCE]
                yield draw_questions(subject, function, some)


def _describe(mutant: Mutant) -> str:
    return f"{mutant.line}: {mutant.change}"
