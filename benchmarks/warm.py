"""A warm submission: the grader against direct calls of the same work, and against one pytest process, in one run.

Run from the project folder: `python benchmarks/warm.py [SUBMISSION]`. Direct cost (DESIGN 8): compile and load the
files and make every call that the cases make, second calls of repeatable cases and traced calls of counted work
included; nothing is compared and nothing is kept apart.
"""

from __future__ import annotations

import copy
import inspect
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from grader.cli.grading import describe_environment, now
from grader.cli.library import Library
from grader.intake import read_submission
from grader.model.pack import Exercise, Pack, ProvidedFrom
from grader.model.value import GeneratorSeed, map_leaves
from grader.model.verdict import Check
from grader.pack import find_pack, read_pack
from grader.pipeline import TEST_KEY, Settings, grade
from grader.pipeline.plan import pass_arguments
from grader.sandbox import open_sandbox

RUNS = 15
PYTEST_RUNS = 5


def build(value: Any) -> Any:
    """Make a fresh copy of an argument, as the child has one."""
    if isinstance(value, GeneratorSeed):
        return np.random.Generator(np.random.PCG64(value.seed))
    return value.copy() if isinstance(value, np.ndarray) else copy.copy(value)


def source_of(pack: Pack, given: ProvidedFrom) -> bytes:
    """Return the source of a function that an exercise is handed."""
    return pack.exercise(given.exercise).solution.reference if given.exercise else given.source  # type: ignore[union-attr]


def load(source: bytes, name: str) -> dict[str, Any]:
    module = ModuleType(name.removesuffix(".py"))
    sys.modules[module.__name__] = module  # dataclasses look their module up
    exec(compile(source, name, "exec"), module.__dict__)  # noqa: S102 - the project's own example
    return module.__dict__


def count_lines(function: Callable[..., Any], filename: str, args: Any, kwargs: Any) -> int:
    lines = 0

    def trace(frame: Any, event: str, argument: Any) -> Any:
        nonlocal lines
        if frame.f_code.co_filename != filename:
            return None
        lines += event == "line"
        return trace

    sys.settrace(trace)
    try:
        function(*args, **kwargs)
    finally:
        sys.settrace(None)
    return lines


class Direct:
    """The same work without a grader."""

    def __init__(self, pack: Pack, library: Library, files: dict[str, bytes]) -> None:
        self.exercises = list(pack.exercises)
        self.books = {exercise.id: library.answers(exercise) for exercise in self.exercises}
        self.files = files
        self.given = {
            given.name: load(source_of(pack, given), "reference.py")[given.name]  # type: ignore[union-attr]
            for exercise in self.exercises
            for given in exercise.provided
        }
        self.cases = sum(len(exercise.cases) for exercise in self.exercises)

    def run(self) -> None:
        for exercise in self.exercises:
            name = f"{exercise.id}.py"
            self.run_exercise(exercise, load(self.files[name], name), name)

    def run_exercise(self, exercise: Exercise, namespace: dict[str, Any], filename: str) -> None:
        for case in exercise.cases:
            known = self.books[exercise.id].cases[case.id]
            function = namespace[case.function]
            takes = inspect.signature(function).parameters
            given = {each.name: self.given[each.name] for each in exercise.provided if each.name in takes}
            again = len({Check.REPEATABLE, Check.OTHER_GENERATOR} & case.checks)
            for answer in (known.answer, *known.work):
                for _ in range(1 + again):
                    arguments = map_leaves(build, answer.args)
                    args, kwargs = pass_arguments(exercise.function(case.function), arguments, by_name=case.by_name)  # type: ignore[arg-type]
                    try:
                        if case.work:
                            count_lines(function, filename, args, kwargs | given)
                        else:
                            function(*args, **kwargs, **given)
                    except ValueError:
                        pass


PYTEST_FILE = """
import inspect, pickle, sys
import numpy as np
import pytest
sys.path.insert(0, {folder!r})
CASES = pickle.load(open({data!r}, "rb"))

@pytest.mark.parametrize("name", list(CASES))
def test_case(name):
    module, function, args, kwargs, raises, expected, given = CASES[name]
    scope = __import__(module)
    takes = inspect.signature(getattr(scope, function)).parameters
    provided = {{key: getattr(__import__("given_" + key), key) for key in given if key in takes}}
    if raises:
        with pytest.raises(ValueError):
            getattr(scope, function)(*args, **kwargs, **provided)
        return
    result = getattr(scope, function)(*args, **kwargs, **provided)
    pairs = zip(result, expected) if isinstance(expected, (tuple, list)) else [(result, expected)]
    for actual, wanted in pairs:
        if isinstance(wanted, np.ndarray):
            np.testing.assert_allclose(actual, wanted, rtol=1e-4, atol=1e-4)
"""


def write_pytest(folder: Path, pack: Pack, direct: Direct) -> Path:
    """Write the same cases as a pytest file (without random outputs, whose values cannot be asserted)."""
    cases = {}
    for exercise in direct.exercises:
        (folder / f"{exercise.id}.py").write_bytes(direct.files[f"{exercise.id}.py"])
        for given in exercise.provided:
            (folder / f"given_{given.name}.py").write_bytes(source_of(pack, given))
        for case in exercise.cases:
            answer = direct.books[exercise.id].cases[case.id].answer
            if any(isinstance(value, GeneratorSeed) for value in answer.args.values()):
                continue
            args, kwargs = pass_arguments(exercise.function(case.function), answer.args, by_name=case.by_name)
            cases[f"{exercise.id}/{case.id}"] = (
                exercise.id, case.function, args, kwargs, answer.raises, answer.expected,
                [given.name for given in exercise.provided],
            )  # fmt: skip
    data = folder / "cases.pickle"
    data.write_bytes(pickle.dumps(cases))
    test = folder / "test_submission.py"
    test.write_text(PYTEST_FILE.format(folder=str(folder), data=str(data)))
    return test


def measure(run: Callable[[], object], runs: int) -> list[float]:
    run()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return times


def main() -> None:
    submission = read_submission(Path(sys.argv[1] if len(sys.argv) > 1 else "examples/right"))
    pack = read_pack(*find_pack(Path.cwd()))
    settings = Settings(graded_at=now(), environment=describe_environment(pack, TEST_KEY.id))
    with open_sandbox() as runner:
        library = Library(pack, TEST_KEY, runner)
        direct = Direct(pack, library, submission.files)
        ours, floor = [], []
        for _ in range(3):  # in turn, so that a drift of the machine meets both
            ours += measure(lambda: grade(submission, pack, library, runner, settings), RUNS // 3)
            floor += measure(direct.run, RUNS // 3)
        report = grade(submission, pack, library, runner, settings)
    with tempfile.TemporaryDirectory() as name:
        test = write_pytest(Path(name), pack, direct)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", name, str(test)]
        theirs = measure(lambda: subprocess.run(command, check=True, capture_output=True, cwd=name), PYTEST_RUNS)
    grader, calls, process = (statistics.median(times) for times in (ours, floor, theirs))
    print(f"{report.points:g} of {report.max_points:g} points, {len(pack.exercises)} exercises, {direct.cases} cases")
    print(f"grader, warm            {grader * 1e3:8.1f} ms   (min {min(ours) * 1e3:.1f}, max {max(ours) * 1e3:.1f})")
    print(f"direct calls            {calls * 1e3:8.1f} ms   (min {min(floor) * 1e3:.1f}, max {max(floor) * 1e3:.1f})")
    print(f"one pytest process      {process * 1e3:8.1f} ms")
    print(f"grader / direct         {grader / calls:8.2f}")
    print(f"pytest / grader         {process / grader:8.1f}")
    print(f"overhead per case       {(grader - calls) / direct.cases * 1e6:8.0f} us")


if __name__ == "__main__":
    main()
