"""Grading one submission: every exercise is run, compared, explained and scored; then the report is put together."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Protocol

import msgspec

from grader.compare import judge
from grader.intake import find_exercise_file
from grader.model.errors import InternalError
from grader.model.report import CourseRef, Environment, ExerciseResult, Report, SubmissionRef
from grader.model.running import CallOutcome, Failure, Job, JobOutcome, Program, Provided, Role
from grader.model.submission import Note
from grader.model.verdict import ExerciseStatus, Verdict, Visibility
from grader.pipeline.explaining import Evidence, explain
from grader.pipeline.oracle import own_program, provided_by_pack
from grader.pipeline.plan import plan_job
from grader.pipeline.probing import PackProber
from grader.pipeline.results import missing_result, show_exercise, ungradable_result
from grader.pipeline.searching import with_small_examples
from grader.score import score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.answer import AnswerBook
    from grader.model.finding import Finding
    from grader.model.judgement import Judgement
    from grader.model.pack import Case, Exercise, Pack
    from grader.model.running import Call, Pending, Runner, Sitting
    from grader.model.submission import Submission


class Library(Protocol):
    """Finds or builds the answer books of a pack, and plans from them."""

    def prepare(self, exercise: Exercise) -> None:
        """Make the book of an exercise where there is none."""
        ...

    def answers(self, exercise: Exercise) -> AnswerBook:
        """Return the book of an exercise, perhaps without the mistakes' answers."""
        ...

    def with_mistakes(self, exercise: Exercise) -> AnswerBook:
        """Return the whole book of an exercise."""
        ...

    def calls(self, exercise: Exercise, visible: frozenset[Visibility]) -> tuple[Call, ...]:
        """Return the calls of an exercise, the same ones for every submission."""
        ...


SUBMISSION_SECONDS_PER_EXERCISE = 20.0
MOST_NOTEBOOKS = 3


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a run of the pipeline is told from outside; the pipeline itself knows neither clock nor machine."""

    graded_at: str
    environment: Environment
    only: tuple[str, ...] = ()  # exercise ids; all when empty
    visible: frozenset[Visibility] = frozenset(Visibility)  # public cases alone for `check`
    own_functions: bool = False  # a provided function is the student's own, as in `check`


def grade(submission: Submission, pack: Pack, library: Library, runner: Runner, settings: Settings) -> Report:
    """Grade one submission; what goes wrong on our side makes its exercise ungradable and nothing else."""
    exercises = [each for each in pack.exercises if not settings.only or each.id in settings.only]
    notes: list[Note] = list(submission.notes)
    seconds = SUBMISSION_SECONDS_PER_EXERCISE * max(1, len(exercises))
    for exercise in exercises:
        if not may_answer(submission, exercise):
            continue
        with suppress(InternalError):  # said again, and noted, when the exercise's turn comes
            library.prepare(exercise)  # a book that has to be made first must not cost the student's time
    with runner.sit(Role.STUDENT, seconds=seconds) as sitting:
        desk = _Desk(submission, pack, library, runner, settings, sitting, notes)
        begun = [desk.begin_exercise(exercise) for exercise in exercises]  # children run while we compare
        results = tuple(desk.finish_exercise(each) for each in begun)
    return _assemble(submission, pack, runner, settings, results, tuple(notes))


def may_answer(submission: Submission, exercise: Exercise) -> bool:
    """Tell whether a submission has a file for an exercise, or a notebook that may answer it."""
    path, _ = find_exercise_file(submission.files, exercise.id)
    return path is not None or any(name.endswith(".ipynb") for name in submission.files)


class _Begun(NamedTuple):
    """An exercise whose calls are being answered."""

    exercise: Exercise
    program: Program
    job: Job
    pending: Pending


class _Desk:
    """One submission while it is being graded."""

    def __init__(
        self,
        submission: Submission,
        pack: Pack,
        library: Library,
        runner: Runner,
        settings: Settings,
        sitting: Sitting,
        notes: list[Note],
    ) -> None:
        self._submission = submission
        self._pack = pack
        self._library = library
        self._runner = runner
        self._settings = settings
        self._sitting = sitting
        self._notes = notes

    def begin_exercise(self, exercise: Exercise) -> _Begun | ExerciseResult:
        """Start running an exercise, or return why there is nothing to run."""
        try:
            program = self._find_program(exercise)
            if program is None:
                return missing_result(exercise)
            calls = self._library.calls(exercise, self._settings.visible)
            job = plan_job(exercise, program, calls, self._find_provided(exercise))
            return _Begun(exercise, program, job, self._sitting.begin(job))
        except InternalError as error:
            return self._give_up(exercise, error)

    def finish_exercise(self, begun: _Begun | ExerciseResult) -> ExerciseResult:
        """Grade an exercise that was begun; our own failure is reported as such."""
        if isinstance(begun, ExerciseResult):
            return begun
        try:
            return self._grade_outcome(begun, begun.pending.result())
        except InternalError as error:
            return self._give_up(begun.exercise, error)

    def _give_up(self, exercise: Exercise, error: InternalError) -> ExerciseResult:
        self._notes.append(Note(code="our_fault", params={"exercise": exercise.id, "message": str(error)}))
        return ungradable_result(exercise)

    def _grade_outcome(self, begun: _Begun, outcome: JobOutcome) -> ExerciseResult:
        exercise = begun.exercise
        book = self._library.answers(exercise)
        evidence = compare_outcomes(exercise, book, begun.job, outcome, self._settings.visible)
        findings = () if evidence.all_right() else self._explain(evidence, begun.program)
        scored = score(exercise, evidence.judgements, book.cases, findings)
        return show_exercise(exercise, evidence, findings, scored, outcome, self._pack.feedback)

    def _explain(self, evidence: Evidence, program: Program) -> tuple[Finding, ...]:
        exercise = evidence.exercise
        evidence = msgspec.structs.replace(evidence, book=self._library.with_mistakes(exercise))
        if exercise.solution is None or self._settings.own_functions:
            return explain(evidence, None, self._pack.feedback)
        with PackProber(self._pack, exercise, evidence.book, self._runner, program) as prober:
            findings = explain(evidence, prober, self._pack.feedback)
            return with_small_examples(findings, evidence, prober)

    def _find_program(self, exercise: Exercise) -> Program | None:
        """Return the file of the exercise, or a notebook that defines one of its functions."""
        files = self._submission.files
        path, others = find_exercise_file(files, exercise.id)
        if path is not None:
            if others:
                params = {"exercise": exercise.id, "used": path, "ignored": ", ".join(others)}
                self._notes.append(Note(code="several_files", params=params))
            return Program(files=files, main=(path,))
        notebooks = sorted((name for name in files if name.endswith(".ipynb")), key=depth)
        wanted = {function.name for function in exercise.functions}
        for notebook in notebooks[:MOST_NOTEBOOKS]:
            program = Program(files=files, main=(notebook,))
            looked = self._sitting.run(Job(exercise=exercise.id, program=program, functions=(), calls=()))
            if looked.load_failure is not None or wanted & set(looked.defined):
                return program
        return None

    def _find_provided(self, exercise: Exercise) -> tuple[Provided, ...]:
        if not self._settings.own_functions:
            return provided_by_pack(self._pack, exercise)
        found = []
        for given in exercise.provided:
            if not given.exercise:
                found.append(Provided(name=given.name, program=own_program(given), function=given.name))
                continue
            path, _ = find_exercise_file(self._submission.files, given.exercise)
            if path is None:
                params = {"exercise": exercise.id, "function": given.name, "file": f"{given.exercise}.py"}
                self._notes.append(Note(code="own_function_missing", params=params))
            else:
                program = Program(files=self._submission.files, main=(path,))
                found.append(Provided(name=given.name, program=program, function=given.name))
        return tuple(found)


def compare_outcomes(
    exercise: Exercise, book: AnswerBook, job: Job, outcome: JobOutcome, visible: frozenset[Visibility]
) -> Evidence:
    """Judge every case that was run."""
    by_id = {each.id: each for each in outcome.outcomes}
    if outcome.load_failure is not None:
        by_id = {call.id: CallOutcome(id=call.id, failure=outcome.load_failure) for call in job.calls}
    outcomes: dict[str, tuple[CallOutcome, ...]] = {}
    judgements: dict[str, Judgement] = {}
    for case in exercise.cases:
        if case.visibility in visible:
            outcomes[case.id] = _outcomes_of(case, by_id)
            judgements[case.id] = judge(case, exercise.function(case.function), book.cases[case.id], outcomes[case.id])
    return Evidence(exercise=exercise, book=book, judgements=judgements, outcomes=outcomes)


def _outcomes_of(case: Case, by_id: Mapping[str, CallOutcome]) -> tuple[CallOutcome, ...]:
    found = []
    for number in range(1 + len(case.work)):
        id_ = f"{case.id}#{number}"
        nothing = CallOutcome(id=id_, failure=Failure(verdict=Verdict.SKIPPED, params={"cause": "not_run"}))
        found.append(by_id.get(id_, nothing))
    return tuple(found)


def depth(path: str) -> tuple[int, str]:
    """Sort key: the shallowest path first."""
    return path.count("/"), path


def _assemble(
    submission: Submission,
    pack: Pack,
    runner: Runner,
    settings: Settings,
    results: Sequence[ExerciseResult],
    notes: tuple[Note, ...],
) -> Report:
    ungradable = any(result.status is ExerciseStatus.UNGRADABLE for result in results)
    regular = [result for result in results if not result.bonus]
    return Report(
        course=CourseRef(id=pack.id, title=pack.title, groups={group.id: group.title for group in pack.groups}),
        submission=SubmissionRef(
            id=submission.id, sha256=submission.sha256, files=tuple(sorted(submission.files)), notes=notes
        ),
        graded_at=settings.graded_at,
        isolation=runner.isolation,
        environment=settings.environment,
        public_only=Visibility.HIDDEN not in settings.visible,
        status="ungradable" if ungradable else "graded",
        points=None if ungradable else _total(regular),
        max_points=round(sum(result.max_points for result in regular), 2),
        bonus_points=_total([result for result in results if result.bonus]),
        exercises=tuple(results),
    )


def _total(results: Sequence[ExerciseResult]) -> float:
    return round(sum(result.points or 0.0 for result in results), 2)
