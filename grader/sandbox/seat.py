"""A job's program in a child: loaded where it can be, loaded again where a child was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.running import Failure, Job
from grader.model.verdict import Verdict
from grader.sandbox.desk import Desk, Loading, OpenDesk, Trouble
from grader.sandbox.hang import find_frame, find_loop

if TYPE_CHECKING:
    from grader.sandbox.budget import Budget


class Seat:
    """Keeps a child in which the job's program is loaded; `first` is what the first loading said."""

    def __init__(
        self,
        job: Job,
        budget: Budget,
        allowed: tuple[str, ...],
        open_desk: OpenDesk,
        desk: Desk | None,
    ) -> None:
        """Start with a child that is still warm from another job, or with none."""
        self.job = job
        self.budget = budget
        self.desk = desk
        self.first: Loading | None = None
        self._allowed = allowed
        self._open_desk = open_desk
        self._loaded: Desk | None = None
        self._bare = False  # of notebooks: only what defines something, because the rest takes too long

    def take(self, *, hang: bool = False) -> Desk | Failure:
        """Return a child with the program loaded, or why there is none; for `hang` a fresh one with a spare pipe."""
        if not hang and self.desk is not None and self.desk.alive and self._loaded is self.desk:
            return self.desk
        desk = self._fresh(hang=hang) if hang or self.desk is None or not self.desk.alive else self.desk
        try:
            loading = desk.load(self.job, self._allowed, self.budget, bare=self._bare)
        except Trouble as trouble:
            return self._recover(trouble, desk, hang=hang)
        self.first = self.first or loading
        if loading.failure is not None:
            return loading.failure
        self._loaded = desk
        return desk

    def leave(self) -> None:
        """End the child; the next call gets another."""
        if self.desk is not None:
            self.desk.close()

    def _fresh(self, *, hang: bool) -> Desk:
        if self.desk is not None:
            self.desk.close()
        self.desk = self._open_desk(self.job, self.budget, hang=hang)
        return self.desk

    def _recover(self, trouble: Trouble, desk: Desk, *, hang: bool) -> Desk | Failure:
        """Try again where the trouble may be another program's or the machine's; else say what it means."""
        if self.budget.spent() is None and (desk.used or (trouble.late and not hang)):
            return self.take(hang=trouble.late or hang)
        failure = late_failure(trouble, self.job, "load_time", self.job.limits.load_seconds, hidden=False)
        if trouble.late and not self._bare and any(path.endswith(".ipynb") for path in self.job.program.main):
            self._bare = True
            taken = self.take()
            if self.first is not None:
                failures = (*self.first.cell_failures, failure)
                self.first = msgspec.structs.replace(self.first, cell_failures=failures)
            return taken
        return failure


def late_failure(trouble: Trouble, job: Job, cause: str, limit: float, *, hidden: bool) -> Failure:
    """Return what a trouble means; for a passed deadline with its cause, and where the code was if it said so."""
    if not trouble.late:
        return trouble.failure
    frame = find_frame(trouble.text, job.program, hidden=hidden)
    own = frame is not None and frame.cell is None  # of a notebook the lines are not split on this side
    loop = find_loop(job.program.files[frame.file], frame.line) if frame is not None and own else None
    return Failure(
        verdict=Verdict.TIMEOUT,
        frame=frame,
        params={"cause": cause, "limit": f"{limit:g}"} | ({"loop": str(loop)} if loop else {}),
    )
