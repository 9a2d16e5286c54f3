"""Exercises proved side by side, one process per core; each process has two sandboxes of its own."""

from __future__ import annotations

import atexit
import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from multiprocessing import get_context
from typing import TYPE_CHECKING, Self

from grader.audit.proof import prove
from grader.sandbox import open_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from grader.audit.result import Effort, ExerciseAudit
    from grader.model.pack import Pack


def audit_exercises(
    pack: Pack,
    ids: Sequence[str],
    effort: Effort,
    libraries: tuple[str, ...] = ("torch",),
    workers: int | None = None,
) -> Iterator[ExerciseAudit]:
    """Yield the proof of each exercise as it is done.

    Args:
        pack: with solutions.
        ids: of the exercises, those that take longest first.
        effort: how much to try.
        libraries: what crosscheck.py files import besides NumPy.
        workers: processes, by default one per core.
    """
    workers = min(len(ids), workers or os.cpu_count() or 1)
    if workers <= 1:
        with Bench(pack, effort, libraries) as bench:
            yield from map(bench.prove, ids)
        return
    context = get_context("spawn")  # a fork would share our threads and open files with untrusted code's parents
    with ProcessPoolExecutor(workers, context, _open_bench, (pack, effort, libraries)) as pool:
        for future in as_completed([pool.submit(_prove, name) for name in ids]):
            yield future.result()


class Bench:
    """Where one process proves exercises: two sandboxes, kept warm from one exercise to the next."""

    def __init__(self, pack: Pack, effort: Effort, libraries: tuple[str, ...]) -> None:
        """Keep what every proof needs."""
        self._pack = pack
        self._effort = effort
        self._libraries = libraries
        self._open = ExitStack()

    def __enter__(self) -> Self:
        """Open the sandboxes; only the second one's processes may import the libraries."""
        self._runner = self._open.enter_context(open_sandbox())
        self._second = self._open.enter_context(open_sandbox(libraries=self._libraries))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End what runs in them."""
        self._open.close()

    def prove(self, exercise: str) -> ExerciseAudit:
        """Prove one exercise."""
        return prove(self._pack, self._pack.exercise(exercise), self._runner, self._second, self._effort)


_bench: Bench | None = None  # of this worker process


def _open_bench(pack: Pack, effort: Effort, libraries: tuple[str, ...]) -> None:
    global _bench  # noqa: PLW0603 - how a pool hands its workers what they share
    _bench = Bench(pack, effort, libraries).__enter__()  # for as long as this process lives
    atexit.register(_bench.__exit__, None, None, None)


def _prove(exercise: str) -> ExerciseAudit:
    if _bench is None:
        raise RuntimeError("the worker was not set up")
    return _bench.prove(exercise)
