"""Whole commands, cold: `grader grade` with its answer books made, and `grader check` of one exercise.

Run from the project folder: `python benchmarks/cold.py`. Prints medians of whole processes, beside an interpreter that
only imports NumPy, so that the speed of the machine itself can be told apart.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 9
COMMANDS = {
    "python -c 'import numpy'": ["-c", "import numpy"],
    "grader grade examples/right": ["-m", "grader", "grade", "examples/right", "--test-key", "--out", "{out}"],
    "grader grade examples/handed_in": ["-m", "grader", "grade", "examples/handed_in", "--test-key", "--out", "{out}"],
    "grader check q5_dilate_kernel": ["-m", "grader", "check", "q5_dilate_kernel", "--in", "examples/right"],
}


def run(arguments: list[str], out: str) -> float:
    command = [sys.executable, *(argument.format(out=out) for argument in arguments)]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=os.environ)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        times: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for arguments in COMMANDS.values():
            run(arguments, folder)  # makes the answer books
        for _ in range(RUNS):  # in turn, so that a drift of the machine meets all
            for name, arguments in COMMANDS.items():
                times[name].append(run(arguments, folder))
    for name, found in times.items():
        print(f"{name:36s}{statistics.median(found):7.2f} s   (min {min(found):.2f}, max {max(found):.2f})")


if __name__ == "__main__":
    main()
