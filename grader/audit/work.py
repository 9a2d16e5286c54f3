"""Exercises proved side by side, one process per core; each process has two sandboxes of its own."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from multiprocessing import get_context
from typing import TYPE_CHECKING

from grader.audit.proof import failed_to_compute, prove
from grader.model.errors import PackError
from grader.pack import read_pack
from grader.sandbox import open_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from grader.audit.result import Effort, ExerciseAudit
    from grader.model.running import Runner

_ring = ExitStack()  # of this worker process; closed when it ends
_runners: dict[str, Runner] = {}


def audit_exercises(
    folders: tuple[Path, Path | None], ids: Sequence[str], effort: Effort, libraries: tuple[str, ...] = ("torch",)
) -> Iterator[ExerciseAudit]:
    """Yield the proof of each exercise as it is done; `libraries` are what crosscheck.py files import."""
    workers = max(1, min(len(ids), os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count() or 1))
    if workers == 1:
        yield from (_prove_one(folders, name, effort, libraries) for name in ids)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        futures = [pool.submit(_prove_one, folders, name, effort, libraries) for name in ids]
        for future in as_completed(futures):
            yield future.result()


def _prove_one(
    folders: tuple[Path, Path | None], exercise_id: str, effort: Effort, libraries: tuple[str, ...]
) -> ExerciseAudit:
    pack = read_pack(*folders, only=[exercise_id])
    try:
        return prove(pack, pack.exercise(exercise_id), _runner(()), _runner(libraries), effort)
    except PackError as error:
        return failed_to_compute(exercise_id, error)


def _runner(libraries: tuple[str, ...]) -> Runner:
    """Return this process's sandbox that sees some libraries; it is opened once."""
    name = ",".join(libraries)
    if name not in _runners:
        _runners[name] = _ring.enter_context(open_sandbox(libraries=libraries))
    return _runners[name]
