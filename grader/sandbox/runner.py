"""The runner: warm workers by the libraries they hold, and sittings that get their children from them."""

from __future__ import annotations

import math
from contextlib import AbstractContextManager
from functools import cached_property
from types import TracebackType

from grader.model.running import Job, Role
from grader.model.verdict import Isolation
from grader.sandbox.budget import Budget
from grader.sandbox.closure import Closure, find_closure
from grader.sandbox.desk import Desk
from grader.sandbox.machine import Machine, describe_worker
from grader.sandbox.sitting import DeskSitting
from grader.sandbox.warm import WarmWorker


class SandboxRunner:
    """Keeps one warm worker per set of libraries; a context manager that ends them."""

    def __init__(self, libraries: tuple[str, ...]) -> None:
        """Start the worker that every submission needs; the others start when a job asks for them."""
        self._libraries = libraries
        self._closures: dict[tuple[str, ...], Closure] = {}
        self._workers: dict[tuple[str, ...], WarmWorker] = {}
        self._worker(())

    def __enter__(self) -> SandboxRunner:
        """Be ready."""
        return self

    @property
    def isolation(self) -> Isolation:
        """How well code is kept apart here."""
        return self.machine.isolation

    @cached_property
    def machine(self) -> Machine:
        """What this machine offers."""
        return describe_worker(self._worker(()).ready, (), ())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers."""
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()

    def sit(self, role: Role, *, seconds: float) -> AbstractContextManager[DeskSitting]:
        """Open a sitting of at most `seconds` in all."""

        def open_desk(job: Job, budget: Budget, hang: bool) -> Desk:
            libraries = self._libraries_of(role, job)
            memory = job.limits.memory_mb << 20
            cpu = max(1, math.ceil(budget.sitting_left()) + 1)
            process = self._worker(libraries).spawn(memory, cpu, hang=hang)
            return Desk(process, job.imports, job.limits.memory_mb)

        return DeskSitting(open_desk, lambda job: self._closure(self._libraries_of(role, job)).allowed, seconds)

    def _libraries_of(self, role: Role, job: Job) -> tuple[str, ...]:
        extra = self._libraries if role is Role.ORACLE else ()
        return tuple(sorted({*job.imports, *extra} - {"numpy"}))

    def _closure(self, libraries: tuple[str, ...]) -> Closure:
        if libraries not in self._closures:
            self._closures[libraries] = find_closure(libraries)
        return self._closures[libraries]

    def _worker(self, libraries: tuple[str, ...]) -> WarmWorker:
        if libraries not in self._workers:
            self._workers[libraries] = WarmWorker(self._closure(libraries), ("numpy", *libraries))
        return self._workers[libraries]
