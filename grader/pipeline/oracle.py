"""The oracle: the pack's own Python, run in a locked process of its own kind, never in ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.errors import PackError, PackFault
from grader.model.pack import Case, ProvidedFrom
from grader.model.running import Job, Program, Provided
from grader.model.value import Value
from grader.pipeline.plan import make_calls, order_cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.answer import CaseAnswers
    from grader.model.pack import Exercise, Limits, Mistake, Pack, Solution
    from grader.model.running import Call, CallOutcome, Failure, JobOutcome, Sitting

ORACLE_PATIENCE = 5  # the oracle may take this many times a student's limits
ORACLE_MEMORY_MB = 1024
ORACLE_RESULT_BYTES = 1 << 26


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """The drawn arguments of one case: the main call's, then those of each size of a speed case."""

    case: Case
    argument_sets: tuple[dict[str, Value], ...]


def inputs_of(case: Case, known: CaseAnswers) -> Inputs:
    """Return the arguments of a case as a book holds them."""
    return Inputs(case=case, argument_sets=(known.answer.args, *(answer.args for answer in known.work)))


def solution_of(exercise: Exercise) -> Solution:
    """Return the hidden half of an exercise.

    Raises:
        PackError: the pack was read without solutions.
    """
    if exercise.solution is None:
        raise PackError((PackFault(path=f"solutions/{exercise.id}", code="no_solution"),))
    return exercise.solution


def reference_program(exercise: Exercise, mistakes: Sequence[Mistake] = ()) -> Program:
    """Return the reference with mistakes loaded over it; names bind late, so a redefined step counts everywhere."""
    files = {"reference.py": solution_of(exercise).reference}
    for mistake in mistakes:
        files[f"mistakes/{mistake.name}.py"] = mistake.source
    return Program(files=files, main=tuple(files))


def provided_by_pack(pack: Pack, exercise: Exercise) -> tuple[Provided, ...]:
    """Return the correct functions that an exercise is handed: its own, or from other exercises' references."""
    return tuple(
        Provided(
            name=given.name,
            program=reference_program(pack.exercise(given.exercise)) if given.exercise else own_program(given),
            function=given.name,
        )
        for given in exercise.provided
    )


def own_program(given: ProvidedFrom) -> Program:
    """Return the program of a function that the exercise itself brings."""
    return Program(files={"provided.py": given.source}, main=("provided.py",))


class Oracle:
    """Answers calls for one exercise with its reference, or with any other program of the pack."""

    def __init__(self, exercise: Exercise, sitting: Sitting, provided: Sequence[Provided]) -> None:
        """Keep what every job needs; `sitting` is an oracle's, already open."""
        self._exercise = exercise
        self._sitting = sitting
        self._provided = tuple(provided)

    def run(self, calls: Sequence[Call], mistakes: Sequence[Mistake] = ()) -> JobOutcome:
        """Run calls on the reference under some mistakes."""
        return self.run_program(reference_program(self._exercise, mistakes), calls)

    def run_program(self, program: Program, calls: Sequence[Call]) -> JobOutcome:
        """Run calls on a program of the pack (the reference, a variant, a mutant)."""
        limits = self._exercise.limits
        job = Job(
            exercise=self._exercise.id,
            program=program,
            functions=tuple(function.name for function in self._exercise.functions),
            calls=tuple(calls),
            provided=self._provided,
            imports=self._exercise.imports,
            limits=patient(limits),
        )
        return self._sitting.run(job)

    def answer_cases(self, inputs: Sequence[Inputs], mistakes: Sequence[Mistake]) -> dict[str, tuple[CallOutcome, ...]]:
        """Run the calls of cases, made and ordered exactly as a student's are, on the reference under some mistakes."""
        return self.answer_cases_with(reference_program(self._exercise, mistakes), inputs)

    def answer_cases_with(self, program: Program, inputs: Sequence[Inputs]) -> dict[str, tuple[CallOutcome, ...]]:
        """Run the calls of cases on a program of the pack.

        Raises:
            PackError: the program does not load.
        """
        by_id = {each.case.id: each for each in inputs}
        order = order_cases(each.case for each in inputs)
        calls = [call for case, fresh in order for call in self.calls_of(by_id[case.id], fresh=fresh)]
        outcome = self.run_program(program, calls)
        if outcome.load_failure is not None:
            raise PackError((self.fault(program.main[-1], "does_not_load", outcome.load_failure),))
        found = {each.id: each for each in outcome.outcomes}
        return {
            name: tuple(found[f"{name}#{number}"] for number in range(len(each.argument_sets)))
            for name, each in by_id.items()
        }

    def calls_of(self, inputs: Inputs, *, fresh: bool = False) -> tuple[Call, ...]:
        """Return the calls of one case, for `fresh` in a child that has answered nothing."""
        return make_calls(
            self._exercise,
            inputs.case,
            inputs.argument_sets,
            keep_text=False,
            max_bytes=ORACLE_RESULT_BYTES,
            fresh=fresh,
        )

    def fault(self, file: str, code: str, failure: Failure | None = None, **params: str) -> PackFault:
        """Describe a fault of the pack's Python; `file` is relative to the exercise's solution."""
        if failure is not None:
            params = {"exception": failure.exception or failure.verdict.value, "message": failure.message, **params}
        frame = failure.frame if failure is not None else None
        return PackFault(
            path=f"solutions/{self._exercise.id}/{frame.file if frame else file}",
            line=frame.line if frame else None,
            code=code,
            params=params,
        )


def patient(limits: Limits) -> Limits:
    """Widen a student's limits for the oracle, which answers many more calls at once."""
    return msgspec.structs.replace(
        limits,
        case_seconds=limits.case_seconds * ORACLE_PATIENCE,
        exercise_seconds=limits.exercise_seconds * ORACLE_PATIENCE,
        memory_mb=max(limits.memory_mb, ORACLE_MEMORY_MB),
    )
