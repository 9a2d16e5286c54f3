"""Attacks handed in as ordinary submissions get the verdict they deserve, and the next submission notices nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from grader.model.pack import Limits
from grader.model.running import Call, Job, JobOutcome, Program, Role
from grader.sandbox import inspect_machine, open_sandbox

if TYPE_CHECKING:
    from grader.sandbox.runner import SandboxRunner

PROGRAMS = Path(__file__).parent / "programs"
X = np.arange(3.0)


def verdict_of(path: Path) -> list[str]:
    match = re.search(r"^# verdict: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return match[1].split() if match else []


EXPECTED = {path.stem: verdict_of(path) for path in sorted(PROGRAMS.glob("*.py")) if verdict_of(path)}


@pytest.fixture(scope="module")
def runner():
    missing = inspect_machine().missing
    if missing:
        pytest.skip(f"this machine lacks {', '.join(missing)}")
    with open_sandbox() as opened:
        yield opened


def hand_in(runner: SandboxRunner, source: bytes, seconds: float = 5.0) -> JobOutcome:
    program = Program(files={"attack.py": source}, main=("attack.py",))
    limits = Limits(case_seconds=seconds, memory_mb=200)
    call = Call(id="attack", function="attack", args=(X,))
    job = Job(exercise="attack", program=program, functions=("attack",), calls=(call,), limits=limits)
    with runner.sit(Role.STUDENT, seconds=20) as sitting:
        return sitting.run(job)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_attack_gets_its_verdict(runner, name):
    seconds = 0.3 if "timeout" in EXPECTED[name] else 5.0
    outcome = hand_in(runner, (PROGRAMS / f"{name}.py").read_bytes(), seconds)
    failure = outcome.load_failure or outcome.outcomes[0].failure
    found = [failure.verdict.value, failure.params.get("cause", "")] if failure else ["none", ""]
    for word, wanted in zip(found, EXPECTED[name], strict=False):
        assert word in wanted.split("/"), failure
    after = hand_in(runner, b"def attack(x):\n    return x + 1\n")
    np.testing.assert_array_equal(after.outcomes[0].value, X + 1)


def test_what_was_said_is_bounded(runner):
    long = hand_in(runner, (PROGRAMS / "exception_with_long_text.py").read_bytes()).outcomes[0].failure
    assert (len(long.exception), len(long.message)) == (60, 2000)
    flood = hand_in(runner, (PROGRAMS / "flood_stdout.py").read_bytes()).outcomes[0]
    assert len(flood.printed) == 8192


def test_values_are_what_they_are_not_what_they_say(runner):
    for name in ("patch_numpy", "lying_subclass"):
        value = hand_in(runner, (PROGRAMS / f"{name}.py").read_bytes()).outcomes[0].value
        assert (type(value), value.tolist()) == (np.ndarray, [0.0, 0.0, 0.0])
