"""A sitting: jobs of two kinds side by side, and what becomes of those that nobody waits for."""

import os
import signal

import pytest

from grader.model.pack import CallRules, Limits
from grader.model.running import Call, Job, Program, Role
from grader.sandbox import sitting as sittings

COUNTING = b"seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)\n"
ENDLESS = b"def f(x):\n    while True:\n        x += 1\n"
WHOAMI = b"import os\ndef f(x):\n    return os.getpid()\n"
PATIENT = Limits(case_seconds=60.0, load_seconds=60.0)


def job_of(source, *numbers, own=False):
    rules = CallRules(forbid=("numpy.convolve",)) if own else None
    calls = tuple(Call(id=str(number), function="f", args=(number,), rules=rules) for number in numbers)
    program = Program(files={"ex.py": source}, main=("ex.py",))
    return Job(exercise="ex", program=program, functions=("f",), calls=calls, limits=PATIENT)


def values(outcome):
    return [each.value for each in outcome.outcomes]


@pytest.fixture(params=[1, 2], ids=["one core", "two cores"])
def sit(request, runner, monkeypatch):
    monkeypatch.setattr(sittings, "count_cores", lambda: request.param)
    return lambda: runner.sit(Role.STUDENT, seconds=120.0)


def test_jobs_that_are_begun_together_keep_their_own_outcomes_in_any_order_of_asking(sit):
    with sit() as sitting:
        begun = [sitting.begin(job_of(COUNTING, *range(size), own=size % 2 == 0)) for size in range(1, 7)]
        found = [values(pending.result()) for pending in reversed(begun)]
    assert found == [list(range(1, size + 1)) for size in range(6, 0, -1)]


def test_jobs_without_a_child_of_their_own_share_one_and_the_others_never_do(sit):
    with sit() as sitting:
        begun = [sitting.begin(job_of(WHOAMI, 0, own=own)) for own in (False, True, False, True)]
        one, first, same, second = [values(pending.result())[0] for pending in begun]
    assert one == same
    assert len({one, first, second}) == 3


def test_a_job_of_the_other_kind_is_answered_while_one_hangs(runner, monkeypatch):
    monkeypatch.setattr(sittings, "count_cores", lambda: 2)
    with runner.sit(Role.STUDENT, seconds=120.0) as sitting:
        sitting.begin(job_of(ENDLESS, 0))
        assert values(sitting.begin(job_of(COUNTING, 0, own=True)).result()) == [1]


def test_leaving_ends_the_children_of_jobs_that_nobody_waits_for(sit):
    with sit() as sitting:
        begun = [sitting.begin(job_of(ENDLESS, 0)), sitting.begin(job_of(ENDLESS, 0, own=True))]
        behind = sitting.begin(job_of(COUNTING, 0))
    assert behind.cancelled()
    assert all(pending.done() for pending in begun)
    assert not any(desk.alive for desk in sitting._opened)


def test_an_interrupt_while_waiting_leaves_nothing_running(runner):
    opened = []

    def wait_and_be_interrupted():
        with runner.sit(Role.STUDENT, seconds=120.0) as sitting:
            pending = sitting.begin(job_of(ENDLESS, 0))
            while not sitting._opened:
                os.sched_yield()
            opened.extend(sitting._opened)
            os.kill(os.getpid(), signal.SIGINT)
            pending.result()

    with pytest.raises(KeyboardInterrupt):
        wait_and_be_interrupted()
    assert not any(desk.alive for desk in opened)
