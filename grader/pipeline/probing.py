"""Probes, run for real: mistakes together in an oracle, the student's code in a fresh child."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

import msgspec

from grader.model.running import Role
from grader.model.verdict import Visibility
from grader.pipeline.book import wrong_answers
from grader.pipeline.oracle import Inputs, Oracle, inputs_of, provided_by_pack, solution_of
from grader.pipeline.plan import plan_calls, plan_job
from grader.pipeline.small import as_book, as_exercise

if TYPE_CHECKING:
    from types import TracebackType

    from grader.model.answer import AnswerBook, WrongAnswer
    from grader.model.finding import RunMistakes, RunStudent
    from grader.model.pack import Case, Exercise, Pack
    from grader.model.running import CallOutcome, Program, Runner, Sitting

SITTING_SECONDS = 10.0
CALL_SECONDS = 0.5  # of a call with a small input
PROBE_SECONDS = 1.0  # of all of them, where the program behaves otherwise than before


class PackProber:
    """Runs probes for one exercise of a full pack; opens its processes when the first probe needs them."""

    def __init__(self, pack: Pack, exercise: Exercise, book: AnswerBook, runner: Runner, program: Program) -> None:
        """Keep what probes need; nothing is started yet."""
        self._pack = pack
        self._exercise = msgspec.structs.replace(
            exercise, cases=(*exercise.cases, *as_exercise(exercise, book.small).cases)
        )
        self._book = msgspec.structs.replace(book, cases={**book.cases, **as_book(book, book.small).cases})
        self.calls = 0  # made so far, the oracle's and the student's
        self._runner = runner
        self._program = program
        self._open = ExitStack()
        self._oracle: Oracle | None = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes that probes started."""
        self._open.close()

    def run_mistakes(self, probe: RunMistakes) -> dict[str, tuple[WrongAnswer, ...]]:
        """Answer cases, or small inputs, with the reference under several mistakes together."""
        inputs = [self._inputs(case) for case in self._exercise.cases if case.id in probe.cases]
        answers = {
            each.case.id: (self._book.cases[each.case.id].answer, *self._book.cases[each.case.id].work)
            for each in inputs
        }
        by_name = {mistake.name: mistake for mistake in solution_of(self._exercise).mistakes}
        mistakes = [by_name[name] for name in probe.mistakes]
        self.calls += sum(len(each.argument_sets) for each in inputs)
        return wrong_answers(self._ask_oracle(), self._exercise, inputs, answers, mistakes)

    def run_student(self, probe: RunStudent) -> dict[str, CallOutcome]:
        """Call the student's functions with small inputs, all of them in one fresh child; what was not run is left out.

        Nothing of a hidden case has ever been in this child, so that it may print and say what it likes.
        """
        small = [each for each in self._book.small if each.id in probe.inputs]
        if not small:
            return {}
        exercise = as_exercise(self._exercise, small)
        book = as_book(self._book, small)
        calls = plan_calls(exercise, book.cases, frozenset({Visibility.PUBLIC}))
        job = plan_job(exercise, self._program, calls, provided_by_pack(self._pack, self._exercise))
        limits = msgspec.structs.replace(job.limits, case_seconds=CALL_SECONDS, exercise_seconds=PROBE_SECONDS)
        self.calls += len(job.calls)
        with self._runner.sit(Role.STUDENT, seconds=SITTING_SECONDS) as sitting:
            outcomes = sitting.run(msgspec.structs.replace(job, limits=limits)).outcomes
        return {each.id: outcome for each, outcome in zip(small, outcomes, strict=False)}

    def _inputs(self, case: Case) -> Inputs:
        return inputs_of(case, self._book.cases[case.id])

    def _ask_oracle(self) -> Oracle:
        if self._oracle is None:
            sitting: Sitting = self._open.enter_context(self._runner.sit(Role.ORACLE, seconds=SITTING_SECONDS))
            self._oracle = Oracle(self._exercise, sitting, provided_by_pack(self._pack, self._exercise))
        return self._oracle
