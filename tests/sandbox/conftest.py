"""One warm sandbox for all tests here, and a short way to run a program in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from grader.model.pack import Limits
from grader.model.running import Call, Job, JobOutcome, Program, Role
from grader.model.verdict import Isolation
from grader.sandbox import open_sandbox
from grader.sandbox.runner import SandboxRunner


@pytest.fixture(scope="session")
def runner() -> Iterator[SandboxRunner]:
    with open_sandbox(require=Isolation.NONE) as opened:
        assert isinstance(opened, SandboxRunner)
        yield opened


Run = Callable[..., JobOutcome]


def make_call(item: Any) -> Call:
    if isinstance(item, Call):
        return item
    if isinstance(item, str):
        return Call(id=item, function=item)
    name, *args = item
    return Call(id=name, function=name, args=tuple(args))


@pytest.fixture
def run(runner: SandboxRunner) -> Run:
    """Run a program (its text, or files by path with the main one first) and its calls in a sitting of its own."""

    def start(
        program: str | bytes | Mapping[str, bytes], *calls: Any, main: tuple[str, ...] = (), **job: Any
    ) -> JobOutcome:
        if isinstance(program, str):
            program = program.encode()
        files = {"ex.py": program} if isinstance(program, bytes) else program
        made = tuple(make_call(item) for item in calls)
        job.setdefault("limits", Limits(case_seconds=1.0, load_seconds=2.0))
        text = Program(files=files, main=main or (next(iter(files)),))
        functions = tuple(dict.fromkeys(call.function for call in made))
        with runner.sit(Role.STUDENT, seconds=20.0) as sitting:
            return sitting.run(Job(exercise="ex", program=text, functions=functions, calls=made, **job))

    return start
