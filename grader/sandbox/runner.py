"""The runner: warm workers by the libraries they hold, and sittings that get their children from them."""

from __future__ import annotations

import math
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, Self

from grader.model.errors import InternalError, IsolationError
from grader.model.running import Role
from grader.model.verdict import Isolation
from grader.sandbox import launch
from grader.sandbox.closure import Closure, find_closure
from grader.sandbox.desk import Desk
from grader.sandbox.encoding import Encoded
from grader.sandbox.machine import Machine, describe_plain, describe_worker
from grader.sandbox.plain import PlainWorker
from grader.sandbox.selftest import find_surprises
from grader.sandbox.sitting import DeskSitting
from grader.sandbox.warm import WarmWorker

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from types import TracebackType

    from grader.model.running import Job
    from grader.sandbox.budget import Budget
    from grader.sandbox.launch import Launched
    from grader.sandbox.process import Process

_ORDER = (Isolation.NONE, Isolation.PARTIAL, Isolation.FULL)
_PROBE_MEMORY = 64 << 20
_PROBE_SECONDS = 5


class Worker(Protocol):
    """Starts children, as long as it is usable."""

    usable: bool

    def spawn(self, memory: int, cpu: int, *, hang: bool = False) -> Process:
        """Start one that may use `memory` bytes and `cpu` seconds, if asked with a spare pipe."""
        ...

    def close(self) -> None:
        """Start no more."""
        ...


class SandboxRunner:
    """Keeps one warm worker per set of libraries; a context manager that ends them."""

    def __init__(
        self,
        libraries: tuple[str, ...],
        secrets: tuple[str, ...] = (),
        *,
        require: Isolation = Isolation.NONE,
        launched: Launched | None = None,
        _without: tuple[str, ...] = (),
    ) -> None:
        """Start the worker that every submission needs; the others start when a job asks for them.

        `launched` is that worker's process, where it is on its way already; it is ours to end from now on.
        `_without` leaves out layers of the lock, so that tests can show what each of them is for.

        Raises:
            ModuleNotFoundError: one of the libraries is not installed.
        """
        self._libraries = tuple(sorted({*libraries} - {"numpy"}))
        self._secrets = secrets
        self._require = require
        self._without = _without
        self._closures: dict[tuple[str, ...], Closure] = {}
        self._workers: dict[tuple[str, ...], Worker] = {}
        self._turn = threading.RLock()  # jobs begin side by side
        self._encoded = Encoded()  # of calls to students' programs, which are the same for all of them
        if launched is not None:
            self._workers[()] = WarmWorker(self._closure(()), ("numpy",), launched=launched)
        try:
            if self._libraries:
                self._closures[self._libraries] = find_closure(self._libraries)
            self._worker(())
        except ModuleNotFoundError:
            self._close()
            raise

    def __enter__(self) -> Self:
        """Be ready."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers."""
        self._close()

    def _close(self) -> None:
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()

    @property
    def isolation(self) -> Isolation:
        """How well code is kept apart here."""
        return self.machine.isolation

    @cached_property
    def machine(self) -> Machine:
        """What this machine offers, a locked child's self-test included."""
        worker = self._worker(())
        if isinstance(worker, WarmWorker):
            try:
                surprises = find_surprises(worker.spawn(_PROBE_MEMORY, _PROBE_SECONDS), self._secrets)
            except InternalError:  # some containers forbid even this much
                worker.close()
                self._workers[()] = PlainWorker(self._closure(()))
            else:
                return describe_worker(worker.ready, self._without, surprises)
        return describe_plain()

    def sit(self, role: Role, *, seconds: float) -> AbstractContextManager[DeskSitting]:
        """Open a sitting of at most `seconds` in all.

        Raises:
            IsolationError: this machine offers less than was required.
        """
        if _ORDER.index(self.isolation) < _ORDER.index(self._require):
            raise IsolationError(self.machine.missing)

        def open_desk(job: Job, budget: Budget, *, hang: bool) -> Desk:
            memory = job.limits.memory_mb << 20
            cpu = math.ceil(budget.sitting_left()) + 1
            process = self._worker(self._needs(role, job)).spawn(memory, cpu, hang=hang)
            return Desk(process, job.imports, job.limits.memory_mb)

        encoded = self._encoded if role is Role.STUDENT else Encoded()
        return DeskSitting(open_desk, lambda job: self._closure(self._needs(role, job)).allowed, encoded, seconds)

    def _needs(self, role: Role, job: Job) -> tuple[str, ...]:
        """Return the libraries a job's program may use besides NumPy: a student's never has the oracle's."""
        extra = self._libraries if role is Role.ORACLE else ()
        return tuple(sorted({*job.imports, *extra} - {"numpy"}))

    def _closure(self, libraries: tuple[str, ...]) -> Closure:
        with self._turn:
            if libraries not in self._closures:
                try:
                    self._closures[libraries] = find_closure(libraries)
                except ModuleNotFoundError as error:
                    text = f"an exercise allows a library that is not installed here: {error.name}"
                    raise InternalError(text) from error
            return self._closures[libraries]

    def _worker(self, libraries: tuple[str, ...]) -> Worker:
        with self._turn:
            return self._usable_worker(libraries)

    def _usable_worker(self, libraries: tuple[str, ...]) -> Worker:
        worker = self._workers.get(libraries)
        if worker is not None and not worker.usable:  # the kernel may have killed it for memory: its end is not ours
            worker.close()
            del self._workers[libraries]
        if libraries not in self._workers:
            closure = self._closure(libraries)
            plain = not launch.CAN_FORK or isinstance(self._workers.get(()), PlainWorker) or "worker" in self._without
            self._workers[libraries] = (
                PlainWorker(closure) if plain else WarmWorker(closure, ("numpy", *libraries), self._without)
            )
        return self._workers[libraries]
