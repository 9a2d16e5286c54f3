"""One submission at its desk: jobs one after the other, a child for all that need no child of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from grader.sandbox.budget import Budget
from grader.sandbox.jobrun import JobRun
from grader.sandbox.provided import Helpers, ProvidedAnswers
from grader.sandbox.seat import Seat

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from grader.model.running import Job, JobOutcome
    from grader.sandbox.desk import Desk, OpenDesk


class DeskSitting:
    """Runs jobs for one role; a context manager that ends its children."""

    def __init__(self, open_desk: OpenDesk, allowed: Callable[[Job], tuple[str, ...]], seconds: float) -> None:
        """Start the clock; `allowed` tells which top-level names a job's program may import."""
        self._open_desk = open_desk
        self._allowed = allowed
        self._budget = Budget.of_sitting(seconds)
        self._desk: Desk | None = None
        self._helpers = Helpers(open_desk, allowed)

    def __enter__(self) -> Self:
        """Sit down."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End every child."""
        self._helpers.close()
        if self._desk is not None:
            self._desk.close()

    def run(self, job: Job) -> JobOutcome:
        """Run a job; whatever the program does is in the outcome.

        Raises:
            InternalError: we failed.
        """
        budget = self._budget.for_exercise(job.limits.exercise_seconds)
        own = needs_own_child(job)
        seat = Seat(job, budget, self._allowed(job), self._open_desk, None if own else self._usable(job))
        provided = ProvidedAnswers(job, self._helpers, budget) if job.provided else None
        try:
            return JobRun(seat, provided).finish()
        finally:
            self._settle(seat.desk, own=own)

    def _usable(self, job: Job) -> Desk | None:
        """Return the child at hand if this job may use it."""
        desk = self._desk
        if desk is not None and desk.alive and (desk.imports, desk.memory_mb) == (job.imports, job.limits.memory_mb):
            return desk
        return None

    def _settle(self, desk: Desk | None, *, own: bool) -> None:
        """Keep the child for the next job, or end it."""
        if desk is None:
            return
        if own:
            desk.close()
        elif desk is not self._desk:
            if self._desk is not None:
                self._desk.close()
            self._desk = desk


def needs_own_child(job: Job) -> bool:
    """Tell whether a job must not share a process: provided functions answer, and watched calls wrap NumPy's."""
    return bool(job.provided) or any(call.rules is not None for call in job.calls)
