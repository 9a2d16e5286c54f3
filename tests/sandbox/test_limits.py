"""Limits: of a call, a load, an exercise and a sitting; what is run again, what is skipped, and what is said of it."""

from __future__ import annotations

import numpy as np
import pytest

from grader.model.pack import Limits
from grader.model.running import Call, Job, Program, Role
from grader.model.verdict import Check, Verdict

SHORT = Limits(case_seconds=0.3)

HANGS = """
import time
import numpy as np
def python():
    n = 0
    while True:
        n += 1
def sleep():
    time.sleep(60)
def number():
    return 7 ** 10 ** 9 % 10
def fine():
    return 1
"""


def causes(outcome):
    return [result.failure.params.get("cause") if result.failure else None for result in outcome.outcomes]


@pytest.mark.parametrize(("name", "lines"), [("python", {6, 7}), ("sleep", {9}), ("number", {11})])
def test_a_hang_is_run_again_and_says_where(run, name, lines):
    outcome = run(HANGS, "fine", name, "fine", limits=SHORT)
    assert [result.value for result in outcome.outcomes] == [1, None, 1]
    failure = outcome.outcomes[1].failure
    assert failure.verdict is Verdict.TIMEOUT
    assert failure.params == {"cause": "case_time", "limit": "0.3"} | ({"loop": "6"} if name == "python" else {})
    assert (failure.frame.file, failure.frame.function) == ("ex.py", name)
    assert failure.frame.line in lines
    assert failure.frame.line in dict(failure.frame.source)


def test_a_second_confirmed_timeout_skips_the_rest(run):
    outcome = run(HANGS, "fine", "sleep", "fine", "sleep", "fine", "python", limits=SHORT)
    assert causes(outcome) == [None, "case_time", None, "case_time", "timeouts", "timeouts"]
    assert outcome.outcomes[4].failure.verdict is Verdict.SKIPPED


def test_a_hidden_hang_keeps_only_the_line(run):
    call = Call(id="c", function="python", keep_text=False)
    frame = run(HANGS, call, limits=SHORT).outcomes[0].failure.frame
    assert frame.line in {6, 7}
    assert (frame.function, frame.locals) == ("", ())
    assert dict(frame.source)[6] == "    while True:"


def test_a_slow_start_that_a_second_run_does_not_confirm_costs_nothing(run):
    # only the first child that loads this has been used before: the marker is the child's own age
    source = """
import time
count = 0
def f():
    global count
    count += 1
    if count == 3:
        time.sleep(60)
    return count
"""
    outcome = run(source, "f", "f", "f", "f", limits=SHORT)
    assert [result.value for result in outcome.outcomes] == [1, 2, 1, 2]


def test_checks_and_tracing_get_more_time(run):
    source = "import time\ndef f():\n    time.sleep(0.4)\n    return 1\n"
    repeated = Call(id="r", function="f", checks=frozenset({Check.REPEATABLE}))
    counted = Call(id="c", function="f", count_lines=True)
    outcome = run(source, repeated, counted, limits=Limits(case_seconds=0.5))
    assert [result.value for result in outcome.outcomes] == [1, 1]


def test_the_exercise_has_a_limit(run):
    source = "import time\ndef f():\n    time.sleep(0.2)\n    return 1\n"
    outcome = run(source, *["f"] * 10, limits=Limits(case_seconds=0.5, exercise_seconds=0.7))
    assert outcome.outcomes[0].value == 1
    assert causes(outcome)[-1] == "exercise_time"
    assert outcome.outcomes[-1].failure.verdict is Verdict.SKIPPED
    assert outcome.seconds < 2


def test_a_call_cut_by_the_exercise_limit_is_late(run):
    outcome = run(HANGS, "sleep", "fine", limits=Limits(case_seconds=5, exercise_seconds=0.3))
    assert [result.failure.verdict for result in outcome.outcomes] == [Verdict.TIMEOUT, Verdict.SKIPPED]
    assert causes(outcome) == ["exercise_time", "exercise_time"]


def test_the_sitting_has_a_limit(runner):
    program = Program(files={"ex.py": HANGS.encode()}, main=("ex.py",))

    def job(name):
        return Job(exercise=name, program=program, functions=(name,), calls=(Call(id=name, function=name),))

    with runner.sit(Role.STUDENT, seconds=0.4) as sitting:
        first, second = sitting.run(job("sleep")), sitting.run(job("fine"))
    assert first.outcomes[0].failure.params["cause"] == "sitting_time"
    assert second.outcomes[0].failure.verdict is Verdict.SKIPPED
    assert causes(second) == ["sitting_time"]


def test_memory_is_limited_by_the_exercise(run):
    source = "import numpy as np\ndef f(n):\n    return len(np.ones(n << 17))\n"
    calls = [("f", 16), ("f", 200)]
    small = run(source, *calls, limits=Limits(memory_mb=128))
    large = run(source, *calls, limits=Limits(memory_mb=512))
    assert [result.failure is None for result in small.outcomes] == [True, False]
    assert small.outcomes[1].failure.verdict is Verdict.OUT_OF_MEMORY
    assert [result.failure is None for result in large.outcomes] == [True, True]


def test_an_exercise_with_another_memory_limit_gets_another_child(runner):
    program = Program(files={"ex.py": b"import os\ndef f():\n    return os.getpid()\n"}, main=("ex.py",))

    def job(memory):
        calls = (Call(id="f", function="f"),)
        return Job(exercise="ex", program=program, functions=("f",), calls=calls, limits=Limits(memory_mb=memory))

    with runner.sit(Role.STUDENT, seconds=10) as sitting:
        pids = [sitting.run(job(memory)).outcomes[0].value for memory in (512, 512, 256)]
    assert pids[0] == pids[1] != pids[2]


def test_what_one_exercise_left_running_does_not_kill_the_next(runner):
    bomb = b"import threading, os, time\nthreading.Thread(target=lambda: (time.sleep(0.05), os._exit(1))).start()\ndef f(): return 1\n"
    slow = b"import time\ndef f():\n    time.sleep(0.15)\n    return 2\n"

    def job(name, source):
        program = Program(files={f"{name}.py": source}, main=(f"{name}.py",))
        return Job(exercise=name, program=program, functions=("f",), calls=(Call(id="f", function="f"),))

    with runner.sit(Role.STUDENT, seconds=10) as sitting:
        one, two = sitting.run(job("one", bomb)), sitting.run(job("two", slow))
    assert one.outcomes[0].value == 1
    assert two.outcomes[0].value == 2


def test_a_child_that_dies_again_and_again_costs_each_case_once(run):
    outcome = run("import os\ndef f(): os._exit(1)\ndef g(): return 1\n", "f", "g", "f", "g", "f")
    assert [result.value for result in outcome.outcomes] == [None, 1, None, 1, None]


def test_a_program_that_loads_only_once_fails_afterwards_with_its_reason(run):
    # what a load does may differ in the next child: here it depends on the process number
    source = "import os, sys\nif os.getpid() % 2:\n    sys.exit(5)\ndef f(): os._exit(1)\ndef g(): return 1\n"
    outcomes = [run(source, "f", "g", "g") for _ in range(4)]
    seen = {outcome.load_failure.verdict if outcome.load_failure else "loaded" for outcome in outcomes}
    assert seen <= {Verdict.EXITED, "loaded"}
    for outcome in outcomes:
        if outcome.load_failure is None:
            verdicts = [result.failure.verdict if result.failure else None for result in outcome.outcomes]
            assert verdicts[1:] in ([None, None], [Verdict.EXITED, Verdict.EXITED])


def test_processor_time_is_limited_even_when_the_clock_is_not(runner):
    # two threads that compute without holding the interpreter use up processor time twice as fast as the clock
    source = """
import threading
import numpy as np
def f():
    def work():
        a = np.ones((400, 400))
        while True:
            a @ a
    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    threads[0].join()
"""
    program = Program(files={"ex.py": source.encode()}, main=("ex.py",))
    calls = (Call(id="f", function="f"),)
    with runner.sit(Role.STUDENT, seconds=1.2) as sitting:
        outcome = sitting.run(Job(exercise="ex", program=program, functions=("f",), calls=calls))
    assert outcome.outcomes[0].failure.verdict is Verdict.TIMEOUT


def test_a_job_without_calls_still_loads(run):
    outcome = run("def f(): pass\n")
    assert (outcome.load_failure, outcome.defined, outcome.outcomes) == (None, ("f",), ())


def test_seconds_are_reported(run):
    result = run("import time\ndef f(x):\n    time.sleep(0.1)\n    return x\n", ("f", np.ones(3))).outcomes[0]
    assert 0.09 < result.seconds < 1.0


def test_a_program_that_will_not_say_where_it_is_is_late_all_the_same(run):
    source = (
        "import signal\ndef f():\n    signal.signal(signal.SIGUSR1, signal.SIG_IGN)\n    while True:\n        pass\n"
    )
    failure = run(source, "f", limits=SHORT).outcomes[0].failure
    assert (failure.verdict, failure.frame) == (Verdict.TIMEOUT, None)
