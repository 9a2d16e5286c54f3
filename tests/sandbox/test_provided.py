"""Provided functions: answered by another child, counted and capped; what the student gets is only values."""

from __future__ import annotations

import numpy as np
import pytest

from grader.model.pack import CallRules, Limits
from grader.model.running import Call, Job, Program, Provided, Role
from grader.model.verdict import Verdict

REFERENCE = Program(
    files={
        "reference.py": b"""
import numpy as np
SECRET = 424242
calls = 0
def scale(x, by=2):
    global calls
    calls += 1
    if np.ndim(x) == 0:
        raise ValueError("x must be an array")
    if by == 0:
        raise ZeroDivisionError(SECRET)
    if by == -1:
        while True: pass
    if by == -2:
        import os; os._exit(3)
    if by == -3:
        return np.ones(1 << 22)
    return x * by
"""
    },
    main=("reference.py",),
)
SCALE = Provided(name="scale", program=REFERENCE, function="scale")


@pytest.fixture
def ask(run):
    def start(source, *calls, **job):
        job.setdefault("limits", Limits(case_seconds=0.5))
        return run(source, *calls, provided=(SCALE,), **job)

    return start


def test_values_go_and_come_back(ask):
    source = "def f(x, scale):\n    return scale(x) + scale(x.T, by=3).T\n"
    result = ask(source, ("f", np.ones((2, 3)))).outcomes[0]
    assert result.value.tolist() == [[5.0] * 3] * 2
    assert result.provided_calls == 2
    assert result.called == ("scale",)
    assert result.provided_failure is None


def test_answers_are_fresh_writeable_arrays(ask):
    source = "def f(x, scale):\n    y = scale(x)\n    y += 1\n    return y, x\n"
    assert ask(source, ("f", np.ones(1))).outcomes[0].value[0].tolist() == [3.0]


def test_a_value_error_comes_back_with_its_text(ask):
    source = "def f(scale):\n    try:\n        scale(1)\n    except ValueError as error:\n        return str(error)\n"
    assert ask(source, "f").outcomes[0].value == "x must be an array"


def test_other_exceptions_come_back_as_value_errors_without_their_text(ask):
    source = (
        "def f(x, scale):\n    try:\n        scale(x, 0)\n    except ValueError as error:\n        return str(error)\n"
    )
    result = ask(source, ("f", np.ones(1))).outcomes[0]
    assert result.value == "scale: raised"
    assert result.provided_failure.exception == "ZeroDivisionError"


def test_an_uncaught_one_is_the_students(ask):
    failure = ask("def f(scale):\n    return scale(1)\n", "f").outcomes[0].failure
    assert (failure.verdict, failure.is_value_error) == (Verdict.RAISED, True)
    assert failure.frame.line == 2


def test_a_helper_that_dies_is_replaced(ask):
    source = """
def f(x, scale):
    try:
        scale(x, -2)
    except ValueError as error:
        return [str(error), scale(x)]
"""
    value = ask(source, ("f", np.ones(1))).outcomes[0].value
    assert value[0] == "scale: exited"
    assert value[1].tolist() == [2.0]


def test_a_helper_that_hangs_ends_the_case(ask):
    outcome = ask("def f(x, by, scale):\n    return scale(x, by)\n", ("f", np.ones(1), -1), ("f", np.ones(1), 2))
    failure = outcome.outcomes[0].failure
    assert failure.verdict is Verdict.TIMEOUT
    assert failure.params == {"cause": "provided_time", "limit": "0.5"}
    assert outcome.outcomes[1].value.tolist() == [2.0]


def test_too_large_an_answer_is_a_value_error(ask):
    source = "def f(x, scale):\n    return len(scale(x, -3))\n"
    failure = ask(source, ("f", np.ones(1))).outcomes[0].failure
    assert (failure.verdict, failure.message) == (Verdict.RAISED, "scale: output_too_large")


def test_too_many_calls_end_the_case(ask, monkeypatch):
    monkeypatch.setattr("grader.sandbox.provided.MAX_CALLS", 20)
    outcome = ask(
        "def f(x, n, scale):\n    for _ in range(n): scale(x)\n    return n\n",
        ("f", np.ones(1), 21),
        ("f", np.ones(1), 20),
    )
    assert outcome.outcomes[0].failure.params == {"cause": "provided_count", "limit": "20"}
    assert outcome.outcomes[1].value == 20
    assert outcome.outcomes[1].provided_calls == 20


def test_too_many_bytes_end_the_case(ask, monkeypatch):
    monkeypatch.setattr("grader.sandbox.provided.MAX_TOTAL", 50_000)
    outcome = ask("def f(x, n, scale):\n    for _ in range(n): scale(x)\n    return n\n", ("f", np.ones(1000), 7))
    assert outcome.outcomes[0].failure.params == {"cause": "provided_size", "limit": "50000"}


@pytest.mark.parametrize(
    ("argument", "exception"),
    [("scale", "TypeError"), ("{1}", "TypeError"), ("np.broadcast_to(1.0, 1 << 30)", "ValueError")],
)
def test_arguments_that_do_not_travel(ask, argument, exception):
    failure = ask(f"import numpy as np\ndef f(scale):\n    return scale({argument})\n", "f").outcomes[0].failure
    assert failure.exception == exception
    assert failure.frame.line == 3


def test_the_shell_holds_nothing_of_the_reference(ask):
    source = """
import gc, sys
def f(scale):
    seen = [repr(vars(scale)), repr(scale.__code__.co_consts), repr(scale.__globals__.get('SECRET')), repr(sys.modules.keys())]
    numbers = [o for o in gc.get_objects() if isinstance(o, dict) and o.get('SECRET')]
    return [scale.__name__, '424242' in ''.join(seen), len(numbers)]
"""
    assert ask(source, "f").outcomes[0].value == ["scale", False, 0]


def test_only_functions_that_take_it_are_handed_it(ask):
    source = (
        "def f(x): return x\ndef g(x, **more): return sorted(more)\ndef h(x, scale=None): return scale is not None\n"
    )
    assert [result.value for result in ask(source, ("f", 1), ("g", 1), ("h", 1)).outcomes] == [1, ["scale"], True]


def test_a_shell_kept_for_later_answers_the_same_exercise_only(runner):
    keeper = b"kept = []\ndef f(x, scale):\n    kept.append(scale)\n    return scale(x)\n"
    thief = b"import gc, types\ndef f(x):\n    found = [o for o in gc.get_objects() if isinstance(o, types.FunctionType) and o.__name__ == 'scale']\n    return len(found)\n"

    def job(name, source, **more):
        program = Program(files={f"{name}.py": source}, main=(f"{name}.py",))
        calls = (Call(id="f", function="f", args=(np.ones(1),)),)
        return Job(exercise=name, program=program, functions=("f",), calls=calls, **more)

    with runner.sit(Role.STUDENT, seconds=10) as sitting:
        first = sitting.run(job("keeper", keeper, provided=(SCALE,)))
        second = sitting.run(job("thief", thief))
    assert first.outcomes[0].value.tolist() == [2.0]
    assert second.outcomes[0].value == 0


def test_a_shell_answers_only_during_a_call(ask):
    source = """
kept = []
def f(x, scale):
    import threading, time
    def later():
        time.sleep(0.05)
        try:
            kept.append(float(scale(x)[0]))
        except BaseException as error:
            kept.append(type(error).__name__)
    threading.Thread(target=later).start()
    return 1
def g():
    import time
    time.sleep(0.3)
    return kept
"""
    outcome = ask(source, ("f", np.ones(1)), "g")
    assert outcome.outcomes[0].value == 1
    assert outcome.outcomes[1].value in ([2.0], ["RuntimeError"], [])  # by the luck of timing, never anything else


def test_provided_calls_are_counted_here_and_can_be_required(ask):
    rules = CallRules(require=("scale",), only=("scale", "numpy.pad"))
    calls = [Call(id=name, function=name, args=(np.ones(2),), rules=rules) for name in ("f", "g")]
    source = "import numpy as np\ndef f(x, scale): return scale(np.pad(x, 1))\ndef g(x, scale): return 2 * x\n"
    used, unused = ask(source, *calls).outcomes
    assert (used.unmet, used.forbidden, used.called) == ((), (), ("numpy.pad", "scale"))
    assert unused.unmet == ("scale",)


def test_a_reference_that_does_not_load_answers_nothing(run):
    broken = Provided(
        name="scale", program=Program(files={"r.py": b"import torch\n"}, main=("r.py",)), function="scale"
    )
    result = run("def f(scale):\n    return scale(1)\n", "f", provided=(broken,)).outcomes[0]
    assert result.failure.message == "scale: forbidden_import"
    assert result.failure.is_value_error
