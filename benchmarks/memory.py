"""Memory of the grader after 50 and after 500 submissions, in one process with one warm sandbox.

Run from the project folder: `python benchmarks/memory.py [SUBMISSION]`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from grader.cli.grading import describe_environment, now
from grader.cli.library import Library
from grader.intake import read_submission
from grader.pack import find_pack, read_pack
from grader.pipeline import TEST_KEY, Settings, grade
from grader.render import render_html, render_json
from grader.sandbox import open_sandbox

MARKS = (50, 500)


def resident_kib() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def main() -> None:
    submission = read_submission(Path(sys.argv[1] if len(sys.argv) > 1 else "examples/handed_in"))
    pack = read_pack(*find_pack(Path.cwd()))
    settings = Settings(graded_at=now(), environment=describe_environment(pack, TEST_KEY.id))
    found = []
    with open_sandbox() as runner:
        library = Library(pack, TEST_KEY, runner)
        for number in range(1, MARKS[-1] + 1):
            report = grade(submission, pack, library, runner, settings)
            render_html(report, "fa")
            render_json(report)
            if number in MARKS:
                found.append(resident_kib())
    for number, size in zip(MARKS, found, strict=True):
        print(f"after {number:4d} submissions  {size / 1024:8.1f} MiB")
    print(f"growth                  {100 * (found[1] / found[0] - 1):8.1f} %")


if __name__ == "__main__":
    main()
