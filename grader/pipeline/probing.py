"""Probes, run for real: mistakes together in an oracle, the student's code in a fresh child."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from grader.model.pack import Case
from grader.model.running import Job, Role
from grader.model.verdict import Visibility
from grader.pipeline.book import wrong_answers
from grader.pipeline.oracle import ORACLE_RESULT_BYTES, Inputs, Oracle, provided_by_pack, solution_of
from grader.pipeline.plan import make_calls

if TYPE_CHECKING:
    from types import TracebackType

    from grader.model.answer import AnswerBook, WrongAnswer
    from grader.model.finding import RunMistakes, RunStudent
    from grader.model.pack import Exercise, Pack
    from grader.model.running import CallOutcome, Program, Runner, Sitting

PROBE_SECONDS = 10.0


class PackProber:
    """Runs probes for one exercise of a full pack; opens its processes when the first probe needs them."""

    def __init__(self, pack: Pack, exercise: Exercise, book: AnswerBook, runner: Runner, program: Program) -> None:
        """Keep what probes need; nothing is started yet."""
        self._pack = pack
        self._exercise = exercise
        self._book = book
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
        """Answer cases with the reference under several mistakes together."""
        inputs = [self._inputs(case) for case in self._exercise.cases if case.id in probe.cases]
        answers = {
            each.case.id: (self._book.cases[each.case.id].answer, *self._book.cases[each.case.id].work)
            for each in inputs
        }
        by_name = {mistake.name: mistake for mistake in solution_of(self._exercise).mistakes}
        mistakes = [by_name[name] for name in probe.mistakes]
        return wrong_answers(self._ask_oracle(), self._exercise, inputs, answers, mistakes)

    def run_student(self, probe: RunStudent) -> tuple[CallOutcome, CallOutcome]:
        """Call the student's function in a fresh child, and the reference, with the same arguments."""
        case = Case(id="probe", function=probe.function, claim="", visibility=Visibility.PUBLIC, args={})
        inputs = Inputs(case=case, argument_sets=(probe.args,))
        (reference,) = self._ask_oracle().answer_cases([inputs], ())["probe"]
        calls = make_calls(self._exercise, case, [probe.args], keep_text=True, max_bytes=ORACLE_RESULT_BYTES)
        job = Job(
            exercise=self._exercise.id,
            program=self._program,
            functions=(probe.function,),
            calls=calls,
            provided=provided_by_pack(self._pack, self._exercise),
            imports=self._exercise.imports,
            limits=self._exercise.limits,
        )
        with self._runner.sit(Role.STUDENT, seconds=PROBE_SECONDS) as sitting:
            (student,) = sitting.run(job).outcomes
        return student, reference

    def _inputs(self, case: Case) -> Inputs:
        known = self._book.cases[case.id]
        return Inputs(case=case, argument_sets=(known.answer.args, *(answer.args for answer in known.work)))

    def _ask_oracle(self) -> Oracle:
        if self._oracle is None:
            sitting: Sitting = self._open.enter_context(self._runner.sit(Role.ORACLE, seconds=PROBE_SECONDS))
            self._oracle = Oracle(self._exercise, sitting, provided_by_pack(self._pack, self._exercise))
        return self._oracle
