"""What the machine offers, what is refused for lack of it, and children without any of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from grader.model.errors import InternalError, IsolationError
from grader.model.pack import Limits
from grader.model.running import Call, Job, Program, Role
from grader.model.verdict import Isolation, Verdict
from grader.sandbox import inspect_machine, open_sandbox
from grader.sandbox.closure import find_closure
from grader.sandbox.inside import orders
from grader.sandbox.machine import describe_plain, describe_worker
from grader.sandbox.runner import SandboxRunner

READY = orders.Ready(landlock=4, seccomp="", identity="uid", threads=1)
HELLO = Program(files={"ex.py": b"def f(x):\n    return x + 1\n"}, main=("ex.py",))


def job(program=HELLO, *args, **more):
    return Job(exercise="ex", program=program, functions=("f",), calls=(Call(id="f", function="f", args=args),), **more)


def test_layers_make_isolation():
    assert describe_worker(READY, (), ()).isolation is Isolation.FULL
    assert describe_worker(READY, (), ()).missing == ()
    surprised = describe_worker(READY, (), ("fork",))
    assert (surprised.isolation, surprised.missing) == (Isolation.PARTIAL, ("probe_fork",))
    old = describe_worker(orders.Ready(-38, "", "uid", 1), (), ())
    assert (old.isolation, old.missing) == (Isolation.PARTIAL, ("landlock",))
    bare = describe_worker(orders.Ready(-95, "no_library", "", 1), (), ())
    assert (bare.isolation, bare.missing) == (Isolation.NONE, ("landlock", "seccomp"))
    assert {layer.name: layer.advice for layer in bare.mechanisms if layer.advice} == {
        "landlock": "landlock_disabled",
        "seccomp": "seccomp_no_library",
    }
    assert describe_plain().isolation is Isolation.NONE
    assert describe_plain().missing == ("rlimits", "landlock", "seccomp")


def test_this_machine_is_described():
    machine = inspect_machine()
    assert [layer.name for layer in machine.mechanisms] == ["rlimits", "landlock", "seccomp", "identity"]
    assert (machine.isolation is Isolation.FULL) == (machine.missing == ())
    assert all(layer.present or layer.advice for layer in machine.mechanisms)


def test_less_than_required_is_refused_with_what_is_missing(monkeypatch):
    monkeypatch.setattr("grader.sandbox.launch.CAN_FORK", False)
    with pytest.raises(IsolationError) as caught, open_sandbox() as runner, runner.sit(Role.STUDENT, seconds=20):
        pytest.fail("nobody may sit here")
    assert caught.value.missing == ("rlimits", "landlock", "seccomp")
    with open_sandbox(require=Isolation.NONE) as runner:
        assert runner.isolation is Isolation.NONE


@pytest.mark.skipif(sys.platform != "linux", reason="needs a warm worker")
@pytest.mark.parametrize(
    ("without", "missing"), [("landlock", "landlock"), ("seccomp", "seccomp"), ("rlimits", "rlimits")]
)
def test_a_missing_layer_shows_in_the_self_test(without, missing):
    with SandboxRunner((), _without=(without,)) as runner:
        assert runner.isolation is Isolation.PARTIAL
        assert missing in runner.machine.missing


@pytest.mark.skipif(sys.platform != "linux", reason="needs Landlock")
def test_a_readable_secret_is_a_surprise(runner):
    if runner.isolation is not Isolation.FULL:
        pytest.skip("this machine does not isolate fully")
    secrets = (Path(np.__file__),)
    with (
        pytest.raises(IsolationError) as caught,
        open_sandbox(secrets=secrets) as opened,
        opened.sit(Role.STUDENT, seconds=20),
    ):
        pytest.fail("nobody may sit here")
    assert caught.value.missing == ("probe_secret",)
    with open_sandbox(secrets=(Path(__file__), Path("/etc/passwd"))) as opened:
        assert opened.isolation is Isolation.FULL


def test_a_worker_that_does_not_start_leaves_plain_children(monkeypatch):
    monkeypatch.setattr("grader.sandbox.launch.command", lambda *_: [sys.executable, "-c", "raise SystemExit(1)"])
    with open_sandbox(require=Isolation.NONE) as runner:
        assert runner.isolation is Isolation.NONE
        with runner.sit(Role.STUDENT, seconds=20) as sitting:
            assert sitting.run(job(HELLO, 1)).outcomes[0].value == 2


PLAIN = """
import time, os
def f(x):
    return x * 2
def hang():
    while True:
        time.sleep(0.01)
def die():
    os._exit(3)
def fork():
    if os.fork() == 0:
        time.sleep(60)
    while True:
        time.sleep(0.01)
def scipy():
    import scipy
"""


def test_plain_children_do_what_locked_ones_do():
    program = Program(files={"ex.py": PLAIN.encode()}, main=("ex.py",))
    names = ["f", "hang", "f", "die", "scipy"]
    calls = tuple(Call(id=name, function=name, args=(np.ones(2),) if name == "f" else ()) for name in names)
    with SandboxRunner((), _without=("worker",)) as runner, runner.sit(Role.STUDENT, seconds=30) as sitting:
        limits = Limits(case_seconds=0.3)
        outcome = sitting.run(Job(exercise="ex", program=program, functions=("f",), calls=calls, limits=limits))
    assert outcome.outcomes[0].value.tolist() == outcome.outcomes[2].value.tolist() == [2, 2]
    hang, die, scipy = (outcome.outcomes[at].failure for at in (1, 3, 4))
    assert (hang.verdict, hang.frame.function) == (Verdict.TIMEOUT, "hang")
    assert die.params == {"cause": "os_exit", "status": "3"}
    assert (scipy.verdict, scipy.params) == (Verdict.FORBIDDEN_IMPORT, {"name": "scipy"})


def test_a_closed_sitting_leaves_no_process_behind():
    with SandboxRunner(()) as runner:
        with runner.sit(Role.STUDENT, seconds=20) as sitting:
            program = Program(
                files={"ex.py": b"import os\ndef f(): return [os.getpid(), os.getppid()]\n"}, main=("ex.py",)
            )
            child, worker = sitting.run(job(program)).outcomes[0].value
            assert _alive(child)
        assert _vanishes(child)
        assert _alive(worker)
    assert _vanishes(worker)


def test_a_killed_grader_takes_its_children_along():
    source = """
import sys, time
from grader.model.running import Call, Job, Program, Role
from grader.sandbox.runner import SandboxRunner
with SandboxRunner(()) as runner, runner.sit(Role.STUDENT, seconds=60) as sitting:
    program = Program(files={"ex.py": b"import os\\ndef f(): return [os.getpid(), os.getppid()]\\n"}, main=("ex.py",))
    outcome = sitting.run(Job(exercise="ex", program=program, functions=("f",), calls=(Call(id="f", function="f"),)))
    print(*outcome.outcomes[0].value, flush=True)
    time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True) as grader:
        child, worker = map(int, grader.stdout.readline().split())
        assert _alive(child)
        grader.kill()
    assert _vanishes(child)
    assert _vanishes(worker)


def _vanishes(process: int) -> bool:
    for _ in range(500):
        if not _alive(process):
            return True
        time.sleep(0.02)
    return False


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"


def test_a_worker_that_was_killed_is_our_fault(runner):
    with SandboxRunner(()) as own, own.sit(Role.STUDENT, seconds=20) as sitting:
        assert sitting.run(job(HELLO, 1)).outcomes[0].value == 2
        own._workers[()]._launched._process.kill()
        own._workers[()]._launched._process.wait()
        with pytest.raises(InternalError):
            sitting.run(job(HELLO, 1, limits=Limits(memory_mb=100)))
        assert sitting.run(job(HELLO, 1, limits=Limits(memory_mb=100))).outcomes[0].value == 2


def test_the_closure_has_what_is_allowed_and_nothing_else():
    closure = find_closure(())
    assert closure.allowed == ("numpy",)
    names = {Path(path).name for path in closure.readable}
    assert {"numpy", "json", "os.py"} <= names
    assert not names & {"msgspec", "grader", "pytest", "site-packages", "dist-packages", "etc", "proc", "tmp", "home"}
    with pytest.raises(ModuleNotFoundError):
        find_closure(("surely_not_installed",))


def test_an_exercises_own_libraries_are_importable_in_its_child_only(runner):
    program = Program(files={"ex.py": b"import yaml\ndef f(): return yaml.__name__\n"}, main=("ex.py",))
    with runner.sit(Role.STUDENT, seconds=20) as sitting:
        assert sitting.run(job(program, imports=("yaml",))).outcomes[0].value == "yaml"
        assert sitting.run(job(program)).load_failure.verdict is Verdict.FORBIDDEN_IMPORT


def test_the_oracles_libraries_are_not_the_students():
    program = Program(files={"ex.py": b"import yaml\ndef f(): return yaml.__name__\n"}, main=("ex.py",))
    with SandboxRunner(("yaml",)) as runner:
        with runner.sit(Role.ORACLE, seconds=20) as sitting:
            assert sitting.run(job(program)).outcomes[0].value == "yaml"
        with runner.sit(Role.STUDENT, seconds=20) as sitting:
            assert sitting.run(job(program)).load_failure.verdict is Verdict.FORBIDDEN_IMPORT
