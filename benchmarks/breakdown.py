"""Where the time of one warm submission goes: samples of every thread of the grader, and what its children use.

Run from the project folder: `python benchmarks/breakdown.py [SUBMISSION]`. A thread is counted for the room whose code
it is in, or as waiting; the lanes of the sandbox are the threads that talk to children. Child time is processor time.
"""

from __future__ import annotations

import resource
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Self

from grader.cli.grading import describe_environment, now
from grader.cli.library import Library
from grader.cli.packs import open_pack
from grader.intake import read_submission
from grader.pack import find_pack
from grader.pipeline import TEST_KEY, Settings, grade
from grader.render import render_html, render_json
from grader.sandbox import open_sandbox

if TYPE_CHECKING:
    from types import FrameType

RUNS = 10
PERIOD = 0.0005  # seconds between samples
ROOT = str(Path("grader").resolve())
WAITING = {"attention.py": "waits for a child", "threading.py": "waits for the sandbox"}
IDLE = "concurrent/futures/thread.py"


def place(frame: FrameType) -> str | None:
    """Name the room that a thread is in, or what it waits for; None for a lane without work."""
    inner = frame.f_code.co_filename
    if inner.endswith(IDLE):
        return None
    waits = WAITING.get(Path(inner).name)
    here: FrameType | None = frame
    while here is not None:
        name = here.f_code.co_filename
        if name.startswith(ROOT):
            return waits or name.removeprefix(f"{ROOT}/").split("/")[0]
        if name.endswith(IDLE):
            return None
        here = here.f_back
    return None


class Sampler:
    """Looks at all other threads every now and then."""

    def __init__(self) -> None:
        self.seen: dict[str, Counter[str]] = {"main thread": Counter(), "lanes": Counter()}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._main = threading.get_ident()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        own = threading.get_ident()
        while not self._stop.wait(PERIOD):
            for thread, frame in sys._current_frames().items():  # noqa: SLF001 - the only way to see them
                where = place(frame) if thread != own else None
                if where is not None:
                    self.seen["main thread" if thread == self._main else "lanes"][where] += 1


def child_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    submission = read_submission(Path(sys.argv[1] if len(sys.argv) > 1 else "examples/right"))
    pack = open_pack(*find_pack(Path.cwd()))
    settings = Settings(graded_at=now(), environment=describe_environment(pack, TEST_KEY.id))
    with open_sandbox() as runner:  # makes the books
        grade(submission, pack, Library(pack, TEST_KEY, runner), runner, settings)
    before = child_seconds()
    with open_sandbox() as runner:
        library = Library(pack, TEST_KEY, runner)
        grade(submission, pack, library, runner, settings)  # opens the books
        own, start = time.process_time(), time.perf_counter()
        with Sampler() as sampler:
            for _ in range(RUNS):
                report = grade(submission, pack, library, runner, settings)
        wall, own = (time.perf_counter() - start) / RUNS, (time.process_time() - own) / RUNS
    children = (child_seconds() - before) / (RUNS + 1)
    start = time.perf_counter()
    for _ in range(RUNS):
        render_html(report, "fa")
        render_json(report)
    drawn = (time.perf_counter() - start) / RUNS
    print(f"one warm submission     {wall * 1e3:7.0f} ms of wall-clock time")
    print(f"the grader's processor  {own * 1e3:7.0f} ms, sampling included")
    print(f"the children's          {children * 1e3:7.0f} ms, the worker's start shared among {RUNS + 1} runs")
    print(f"then rendering          {drawn * 1e3:7.1f} ms")
    for thread, seen in sampler.seen.items():
        total = seen.total()
        print(thread)
        for where, count in seen.most_common():
            print(f"  {where:22s}{count / total:7.1%}")


if __name__ == "__main__":
    main()
