"""One submission at its desk: a child for all jobs that need none of their own, and beside it those that do.

Jobs of the two kinds wait for different children, so each kind has its lane: a thread that works through its jobs in
order. Most of the time both are waiting for an answer, and the grader compares what is there already.
"""

from __future__ import annotations

import contextlib
import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Self

from grader.model.errors import InternalError
from grader.sandbox.budget import Budget
from grader.sandbox.jobrun import JobRun
from grader.sandbox.provided import Helpers, ProvidedAnswers
from grader.sandbox.seat import Seat

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from grader.model.running import Job, JobOutcome
    from grader.sandbox.desk import Desk, OpenDesk
    from grader.sandbox.encoding import Encoded


class DeskSitting:
    """Runs jobs for one role; a context manager that ends its children."""

    def __init__(
        self, open_desk: OpenDesk, allowed: Callable[[Job], tuple[str, ...]], encoded: Encoded, seconds: float
    ) -> None:
        """Start the clock; `allowed` tells which top-level names a job's program may import."""
        self._open_desk = open_desk
        self._allowed = allowed
        self._encoded = encoded
        self._budget = Budget.of_sitting(seconds)
        self._desk: Desk | None = None
        self._helpers = Helpers(self._open, allowed)
        self._opened: list[Desk] = []
        self._over = False
        self._shared = ThreadPoolExecutor(1)
        self._own = ThreadPoolExecutor(1) if count_cores() > 1 else self._shared

    def __enter__(self) -> Self:
        """Sit down."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End every child; jobs that were begun and not waited for end with them."""
        self._over = True
        for lane in (self._shared, self._own):
            lane.shutdown(wait=False, cancel_futures=True)
        for desk in self._opened:
            desk.interrupt()
        for lane in (self._shared, self._own):
            lane.shutdown()
        self._helpers.close()
        if self._desk is not None:
            self._desk.close()

    def begin(self, job: Job) -> Future[JobOutcome]:
        """Put a job in its lane and return at once; its result is the outcome, or InternalError if we failed."""
        return (self._own if needs_own_child(job) else self._shared).submit(self._work, job)

    def run(self, job: Job) -> JobOutcome:
        """Run a job; whatever the program does is in the outcome.

        Raises:
            InternalError: we failed.
        """
        return self.begin(job).result()

    def _work(self, job: Job) -> JobOutcome:
        budget = self._budget.for_exercise(job.limits.exercise_seconds)
        own = needs_own_child(job)
        seat = Seat(job, budget, self._allowed(job), self._open, None if own else self._usable(job))
        provided = ProvidedAnswers(job, self._helpers, budget) if job.provided else None
        try:
            return JobRun(seat, provided, self._encoded.encode).finish()
        finally:
            self._settle(seat.desk, own=own)

    def _open(self, job: Job, budget: Budget, *, hang: bool) -> Desk:
        desk = self._open_desk(job, budget, hang=hang)
        self._opened = [*(each for each in self._opened if each.alive), desk]
        if self._over:  # looked at last: from here on whoever leaves the sitting knows of the child
            desk.close()
            raise InternalError("the sitting is over")
        return desk

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


def count_cores() -> int:
    """Count the cores that this process may use."""
    with contextlib.suppress(AttributeError):  # where the system has no affinity
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
