"""Rendering: milliseconds of CPU and kilobytes of whole pages, both languages in each, and the first page of a process.

Run from the project folder: `python benchmarks/render.py`. The example submissions are graded first, and one that has a
mistake and much printed text in every exercise; then only rendering is measured, by the process's own CPU time.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grader.cli.grading import describe_environment, now
from grader.cli.library import Library
from grader.intake import read_submission
from grader.model.pack import Pack
from grader.model.submission import Submission
from grader.pack import find_pack, read_pack
from grader.pipeline import TEST_KEY, Settings, grade
from grader.render import render_html, render_json
from grader.sandbox import open_sandbox

RUNS = 31
EXAMPLES = ("right", "handed_in", "half_finished", "crashes", "hangs")
PRINTS = b"\nprint(*range(3000))\n"
FIRST = """
import sys, time
from grader.render import read_json, render_html
report = read_json(open(sys.argv[1], "rb").read())
start = time.process_time()
render_html(report, "fa")
print(time.process_time() - start)
"""


def all_wrong(pack: Pack) -> Submission:
    """Make a submission that gets every exercise wrong, by its first mistake."""
    files = {
        f"{exercise.id}.py": exercise.solution.reference + b"\n\n" + exercise.solution.mistakes[0].source + PRINTS
        for exercise in pack.exercises
        if exercise.solution is not None and exercise.solution.mistakes
    }
    return Submission(id="all wrong", sha256="0" * 64, files=files)


def main() -> None:
    pack = read_pack(*find_pack(Path.cwd()))
    settings = Settings(graded_at=now(), environment=describe_environment(pack, TEST_KEY.id))
    submissions = {name: read_submission(Path("examples") / name) for name in EXAMPLES} | {"all wrong": all_wrong(pack)}
    with open_sandbox() as runner:
        library = Library(pack, TEST_KEY, runner)
        reports = {name: grade(each, pack, library, runner, settings) for name, each in submissions.items()}
    print(f"{len(pack.exercises)} exercises in each report")
    print(f"{'':16s}{'warm ms':>9s}{'min':>7s}{'first ms':>10s}{'kB':>7s}")
    sizes = []
    for name, report in reports.items():
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            file.write(render_json(report))
            file.flush()
            command = [sys.executable, "-c", FIRST, file.name]
            first = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        page = render_html(report, "fa")
        gc.collect()
        times = []
        for _ in range(RUNS):
            start = time.process_time()
            render_html(report, "fa")
            times.append(time.process_time() - start)
        sizes.append(len(page.encode()) / 1e3)
        warm = statistics.median(times)
        print(f"{name:16s}{warm * 1e3:9.1f}{min(times) * 1e3:7.1f}{first * 1e3:10.0f}{sizes[-1]:7.0f}")
    print(f"median size {statistics.median(sizes):.0f} kB")


if __name__ == "__main__":
    main()
