"""Call rules and counted work: found in any spelling, and only where the student is the one who calls."""

from __future__ import annotations

import numpy as np
import pytest

from grader.model.pack import CallRules
from grader.model.running import Call
from grader.model.verdict import Verdict
from grader.sandbox.rules import broken_rules, watched_names

X = np.arange(9.0).reshape(3, 3)

SPELLINGS = """
import functools, operator
import numpy as np
import numpy
from numpy import convolve, matmul as mm
from numpy.fft import rfft as quick
table = {"c": np.convolve, "m": np.matmul}

def qualified(x): return np.convolve(x[0], x[1])
def imported(x): return convolve(x[0], x[1])
def from_table(x): return table["c"](x[0], x[1])
def by_getattr(x): return getattr(np, "con" + "volve")(x[0], x[1])
def mapped(x): return list(map(np.convolve, x, x))[0]
def partial(x): return functools.partial(np.convolve, x[0])(x[1])
def along(x): return np.apply_along_axis(np.convolve, 0, x, [1.0, 2.0])
def along_lambda(x): return np.apply_along_axis(lambda r: np.convolve(r, [1.0, 2.0]), 0, x)
def vectorized(x): return np.vectorize(np.convolve, signature="(n),(m)->(k)")(x, x[:, :1])
def thread(x):
    import threading
    out = []
    worker = threading.Thread(target=lambda: out.append(np.convolve(x[0], x[1])))
    worker.start()
    worker.join()
    return out[0]
def matmul_alias(x): return mm(x, x)
def matmul_table(x): return table["m"](x, x)
def matmul_operator(x): return x @ x
def matmul_inplace(x):
    x @= x
    return x
def matmul_function(x): return operator.matmul(x, x)
def fft(x): return quick(x).real
def dot(x): return np.dot(x, x)
def dot_method(x): return x.dot(x)
def sum_method(x): return x.sum()
def sum_function(x): return np.sum(x)
def sum_reduce(x): return np.add.reduce(x)
def einsum(x): return np.einsum("ij,jk", x, x)
def einsum_c(x): return np._core.multiarray.c_einsum("ij,jk", x, x)
def innocent(x):
    if x is None:
        return x @ x
    return np.pad(np.polymul([1.0, 2.0], [1.0, 3.0]), 1) + np.mean(x) * 0
"""


def watched(run, name, rules):
    call = Call(id=name, function=name, args=(X,), rules=rules)
    result = run(SPELLINGS, call).outcomes[0]
    assert result.failure is None, result.failure
    return result


@pytest.mark.parametrize(
    ("names", "forbidden"),
    [
        (
            "qualified imported from_table by_getattr mapped partial along along_lambda vectorized thread",
            "numpy.convolve",
        ),
        ("matmul_alias matmul_table matmul_operator matmul_inplace matmul_function", "numpy.matmul"),
        ("dot dot_method", "numpy.dot"),
        ("sum_method sum_function sum_reduce", "numpy.sum"),
        ("einsum einsum_c", "numpy.einsum"),
    ],
)
def test_any_spelling_is_found(run, names, forbidden):
    for name in names.split():
        result = watched(run, name, CallRules(forbid=(forbidden,)))
        assert result.forbidden == (forbidden,), name
        assert watched(run, name, CallRules(require=(forbidden,))).unmet == (), name


def test_a_module_stands_for_all_it_has(run):
    rules = CallRules(forbid=("numpy.fft",), require=("numpy.linalg",))
    result = watched(run, "fft", rules)
    assert (result.forbidden, result.unmet) == (("numpy.fft.rfft",), ("numpy.linalg",))


def test_what_numpy_does_by_itself_is_not_the_students(run):
    # polymul convolves, mean sums, and the product stands on a line that is not reached
    rules = CallRules(forbid=("numpy.convolve", "numpy.sum", "numpy.matmul", "numpy.add.reduce"))
    assert watched(run, "innocent", rules).forbidden == ()


@pytest.mark.parametrize(
    ("name", "forbidden"),
    [
        ("sum_reduce", ("numpy.add.reduce",)),
        ("sum_method", ("numpy.sum",)),
        ("dot_method", ("numpy.dot",)),
        ("matmul_operator", ("numpy.matmul",)),
        ("fft", ("numpy.fft.rfft",)),
        ("along", ("numpy.convolve",)),
    ],
)
def test_only_leaves_no_other_way_to_sum(run, name, forbidden):
    assert watched(run, name, CallRules(only=("numpy.pad",))).forbidden == forbidden


def test_only_leaves_what_it_names(run):
    assert watched(run, "einsum", CallRules(only=("numpy.einsum", "numpy.pad"))).forbidden == ()


def test_values_and_numpy_stay_the_same_while_watched(run):
    source = """
import numpy as np
def f(x):
    return [np.matmul(x, x), isinstance(np.matmul, np.ufunc), np.matmul.nin, np.matmul.__name__, str(np.matmul)]
"""
    call = Call(id="f", function="f", args=(X,), rules=CallRules(forbid=("numpy.matmul",)))
    value = run(source, call).outcomes[0].value
    np.testing.assert_array_equal(value[0], X @ X)
    assert value[1:] == [True, 2, "matmul", "<ufunc 'matmul'>"]


def test_watching_ends_with_the_call_and_the_exercise(run):
    plain = Call(id="plain", function="matmul_alias", args=(X,))
    ruled = Call(id="ruled", function="qualified", args=(X,), rules=CallRules(forbid=("numpy.matmul",)))
    outcome = run(SPELLINGS, plain, ruled)
    assert [result.called for result in outcome.outcomes] == [(), ()]
    after = run("import numpy as np\ndef f(): return type(np.matmul).__name__\n", "f")
    assert after.outcomes[0].value == "ufunc"


@pytest.mark.parametrize(
    "body",
    [
        "sys.setprofile(None)",
        "old = sys.getprofile(); sys.setprofile(None); np.convolve([1.0], [1.0]); sys.setprofile(old)",
        "sys.setprofile(lambda *_: None)",
        "sys.settrace(None)",
    ],
)
def test_tampering_with_the_watch_is_a_protocol_error(run, body):
    source = f"import sys\nimport numpy as np\ndef f():\n    {body}\n    return 1\n"
    call = Call(id="f", function="f", rules=CallRules(forbid=("numpy.convolve",)))
    failure = run(source, call).outcomes[0].failure
    assert (failure.verdict, failure.params) == (Verdict.PROTOCOL_ERROR, {"cause": "tracer"})


WORK = """
import numpy as np
def loop(x):
    total = 0
    for value in x:
        total += value
    return total
def comprehension(x): return sum([value for value in x])
def generator(x): return sum(value for value in x)
def vector(x): return x.sum()
def mapped_lambda(x): return sum(map(lambda v: v, x))
def mapped_numpy(x): return sum(map(np.sum, x))
def vectorized(x): return np.vectorize(np.sum)(x).sum()
def along(x): return np.apply_along_axis(np.sum, 0, x[None]).sum()
def executed(x):
    space = {"x": x, "t": 0}
    exec("for v in x:\\n    t += v", space)
    return space["t"]
def threaded(x):
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(lambda v: v + 0, x))
"""


def count(run, name):
    calls = [Call(id=str(n), function=name, args=(np.arange(n * 1.0),), count_lines=True) for n in (10, 10, 50)]
    outcomes = run(WORK, *calls).outcomes
    assert [result.value for result in outcomes] == [45, 45, 1225]
    return [result.lines for result in outcomes][1:]


@pytest.mark.parametrize(
    "name",
    "loop comprehension generator mapped_lambda mapped_numpy vectorized along executed threaded".split(),  # noqa: SIM905
)
def test_loops_are_counted_wherever_they_hide(run, name):
    small, large = count(run, name)
    assert large >= small + 35


def test_vectorised_work_does_not_grow(run):
    small, large = count(run, "vector")
    assert small == large > 0


def test_lines_are_not_counted_unless_asked(run):
    assert run(WORK, ("loop", np.ones(3))).outcomes[0].lines is None


@pytest.mark.parametrize("body", ["sys.settrace(None)", "t = sys.gettrace(); sys.settrace(None); sys.settrace(t)"])
def test_tampering_with_the_count_is_a_protocol_error(run, body):
    source = f"import sys\ndef f():\n    {body}\n    return 1\n"
    failure = run(source, Call(id="f", function="f", count_lines=True)).outcomes[0].failure
    assert (failure.verdict, failure.params) == (Verdict.PROTOCOL_ERROR, {"cause": "tracer"})


def test_exceptions_pass_through_the_count(run):
    failure = run("def f(): raise ValueError('x')\n", Call(id="f", function="f", count_lines=True)).outcomes[0].failure
    assert (failure.verdict, failure.message) == (Verdict.RAISED, "x")


def test_names_of_rules():
    rules = CallRules(forbid=("numpy.fft",), require=("a.b",), only=("numpy.pad", "f"))
    names = watched_names(rules)
    assert {"numpy.fft", "a.b", "numpy.pad", "f", "numpy.sum"} <= set(names)
    assert len(set(names)) == len(names)
    forbidden, unmet = broken_rules(rules, ("numpy.fft.fft", "numpy.fftpack", "numpy.pad", "numpy.linalg.norm", "f"))
    assert (forbidden, unmet) == (("numpy.fft.fft", "numpy.linalg.norm"), ("a.b",))
