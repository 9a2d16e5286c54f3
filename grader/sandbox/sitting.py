"""One submission at its desk: jobs one after the other, a child for all that need no child of their own."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from grader.model.running import Job, JobOutcome
from grader.sandbox.budget import Budget
from grader.sandbox.desk import Desk
from grader.sandbox.jobrun import JobRun
from grader.sandbox.provided import Helpers, ProvidedAnswers
from grader.sandbox.seat import Seat

Opener = Callable[[Job, Budget, bool], Desk]
"""Starts a child for a job: with a spare pipe if the flag says so."""


class DeskSitting:
    """Runs jobs for one role; a context manager that ends its children."""

    def __init__(self, open_desk: Opener, allowed: Callable[[Job], tuple[str, ...]], seconds: float) -> None:
        """Start the clock."""
        self._open_desk = open_desk
        self._allowed = allowed
        self._budget = Budget.of_sitting(seconds)
        self._desk: Desk | None = None
        self._helpers = Helpers(open_desk)

    def __enter__(self) -> DeskSitting:
        """Sit down."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End every child."""
        self._helpers.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def run(self, job: Job) -> JobOutcome:
        """Run a job; whatever the program does is in the outcome."""
        budget = self._budget.for_exercise(job.limits.exercise_seconds)
        own = needs_own_child(job)
        shared = None if own else self._usable(job)
        provided = ProvidedAnswers(job, self._helpers, budget) if job.provided else None
        seat = Seat(job, budget, self._allowed(job), lambda hang: self._open_desk(job, budget, hang), shared)
        try:
            return JobRun(seat, provided).finish()
        finally:
            self._keep(None if own else seat.desk, seat.desk)

    def _usable(self, job: Job) -> Desk | None:
        desk = self._desk
        if desk is not None and desk.alive and desk.libraries == job.imports and desk.memory_mb == job.limits.memory_mb:
            return desk
        return None

    def _keep(self, desk: Desk | None, last: Desk | None) -> None:
        """Keep the child for the next job, or end it."""
        if desk is None:
            if last is not None:
                last.close()
            return
        if self._desk is not None and self._desk is not desk:
            self._desk.close()
        self._desk = desk


def needs_own_child(job: Job) -> bool:
    """Tell whether a job must not share a process: provided functions answer, and watched calls wrap NumPy's."""
    return bool(job.provided) or any(call.rules is not None for call in job.calls)
