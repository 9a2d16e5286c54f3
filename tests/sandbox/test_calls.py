"""Calls: what goes in arrives as it was, what comes out is plain data, and facts about a call are right."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from grader.model.running import Call
from grader.model.value import GeneratorSeed
from grader.model.verdict import Check, Verdict


def layout(value):
    return value.strides, value.flags.writeable, value.dtype.str, value.tolist()


BASE = np.arange(48.0).reshape(4, 3, 4)
READ_ONLY = np.arange(6)
READ_ONLY.flags.writeable = False


@pytest.mark.parametrize(
    "value",
    [
        BASE,
        np.asfortranarray(BASE),
        BASE[:, :, ::2],
        BASE[::-1, ::-1],
        BASE.transpose(1, 0, 2),
        READ_ONLY,
        READ_ONLY[::2],
        np.zeros((0, 3), np.float32),
        np.float32([[1, np.nan]]),
        np.array(5, np.int8),
    ],
)
def test_arrays_keep_their_layout(run, value):
    source = "def f(x):\n    return [list(x.strides), x.flags.writeable, x.dtype.str, x.tolist()]\n"
    strides, writeable, dtype, values = run(source, ("f", value)).outcomes[0].value
    expected = layout(value)
    assert (tuple(strides) == expected[0]) or value.size == 0
    assert (writeable, dtype) == expected[1:3]
    np.testing.assert_equal(values, expected[3])


def test_a_read_only_array_stays_so(run):
    source = "def f(x):\n    x.flags.writeable = True\n"
    assert run(source, ("f", READ_ONLY)).outcomes[0].failure.exception == "ValueError"


def test_values_of_all_kinds_come_back(run):
    value = [None, True, -1, 2**80, 0.5, "سلام", 1 + 2j, (1, [2]), {"a": np.float32(2), "b": np.bool_(False)}]
    outcome = run("def f(x):\n    return x\n", ("f", value)).outcomes[0]
    assert repr(outcome.value) == repr(value)


def test_arguments_by_name(run):
    call = Call(id="c", function="f", args=(1,), kwargs={"y": 2})
    assert run("def f(x, y, z=3):\n    return [x, y, z]\n", call).outcomes[0].value == [1, 2, 3]


def test_every_call_gets_fresh_arguments_and_ids_stay_in_order(run):
    calls = [Call(id=f"c{n}", function="f", args=(np.full(3, n),)) for n in range(50)]
    outcome = run("def f(x):\n    x += 1\n    return x\n", *calls)
    assert [result.id for result in outcome.outcomes] == [call.id for call in calls]
    assert [result.value[0] for result in outcome.outcomes] == list(range(1, 51))


def test_large_arrays_flow_both_ways_without_blocking(run):
    calls = [Call(id=str(n), function="f", args=(np.full(100_000, n, float),), max_bytes=1 << 20) for n in range(6)]
    outcome = run("def f(x):\n    return x * 2\n", *calls)
    assert [result.value[-1] for result in outcome.outcomes] == [0, 2, 4, 6, 8, 10]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("return {1, 2}", "set"),
        ("return (n for n in 'ab')", "generator"),
        ("return f", "function"),
        ("return np", "module"),
        ("return np.array([None])", "object"),
        ("return np.array(['a'])", "<U1"),
        ("return np.zeros(2, 'datetime64[s]')", "datetime64[s]"),
        ("return np.zeros(2, [('a', int)])", "[('a', '<i8')]"),
        ("return np.zeros(2, np.longdouble)", "float128"),
        ("return {1: 2}", "dict"),
        ("return b'x'", "bytes"),
        ("return np.ma.masked_array([1, 2], [0, 1])", "MaskedArray"),
        ("x = []\n    x.append(x)\n    return x", "nested"),
        ("return [0] * 30000", "nested"),
        ("class Odd: pass\n    return Odd()", "Odd"),
    ],
)
def test_what_does_not_travel_is_named(run, body, kind):
    failure = run(f"import numpy as np\ndef f():\n    {body}\n", "f").outcomes[0].failure
    assert failure.verdict is Verdict.WRONG_TYPE
    assert failure.params == {"type": kind}


def test_subclasses_arrive_as_what_they_are_made_of(run):
    source = """
import numpy as np, enum, collections
class Liar(np.ndarray):
    dtype = shape = 'anything'
    def __eq__(self, other): return True
class Colour(enum.IntEnum):
    RED = 7
class Text(str): pass
def f():
    point = collections.namedtuple('P', 'x')(1)
    return [np.ones(2).view(Liar), Colour.RED, Text('t'), point, collections.OrderedDict(a=1), np.matrix([[1]]), np.float64(3)]
"""
    value = run(source, "f").outcomes[0].value
    assert [type(item) for item in value] == [np.ndarray, int, str, tuple, dict, np.ndarray, np.float64]
    assert value[1:5] == [7, "t", (1,), {"a": 1}]


def test_a_result_too_large_is_never_copied(run):
    failure = (
        run("import numpy as np\ndef f():\n    return np.broadcast_to(1.0, (10**5, 10**5))\n", "f").outcomes[0].failure
    )
    assert failure.verdict is Verdict.OUTPUT_TOO_LARGE
    assert failure.params == {"bytes": "80000000000", "limit": "65536"}


def test_many_small_arrays_count_together(run):
    source = "import numpy as np\ndef f():\n    return [np.zeros(1000)] * 10\n"
    assert run(source, "f").outcomes[0].failure.params["bytes"] == "80000"


def test_exceptions_tell_type_message_and_place(run):
    source = "import numpy as np\n\ndef f(x, k):\n    y = x * 2\n    return np.dot(y, np.ones(3))\n"
    failure = run(source, ("f", np.ones((2, 2)), 4)).outcomes[0].failure
    assert (failure.verdict, failure.exception, failure.is_value_error) == (Verdict.RAISED, "ValueError", True)
    assert "not aligned" in failure.message
    frame = failure.frame
    assert (frame.file, frame.line, frame.function) == ("ex.py", 5, "f")
    assert [number for number, _ in frame.source] == [2, 3, 4, 5]
    assert frame.locals == (("y", "float64 (2, 2)"), ("x", "float64 (2, 2)"), ("k", "4"))


def test_not_implemented_and_missing_and_subclasses_of_value_error(run):
    source = "class Bad(ValueError): pass\ndef stub(): raise NotImplementedError\ndef f(): raise Bad('no')\n"
    stub, bad = (result.failure for result in run(source, "stub", "f").outcomes)
    assert stub.verdict is Verdict.NOT_IMPLEMENTED
    assert (bad.exception, bad.is_value_error) == ("Bad", True)


def test_an_unknown_argument_name_is_a_matter_of_the_signature(run):
    failure = run("def f(x, z): pass\n", Call(id="f", function="f", args=(1,), kwargs={"y": 2})).outcomes[0].failure
    assert failure.params == {"cause": "signature", "parameters": "x, z", "given": "2"}


@pytest.mark.parametrize(("args", "given"), [((), "0"), ((1, 2, 3), "3")])
def test_another_number_of_arguments(run, args, given):
    failure = run("def f(x, y): pass\n", ("f", *args)).outcomes[0].failure
    assert (failure.verdict, failure.exception) == (Verdict.RAISED, "TypeError")
    assert failure.params == {"cause": "signature", "parameters": "x, y", "given": given}


def test_a_type_error_inside_is_not_a_signature(run):
    assert run("def f():\n    f(1)\n", "f").outcomes[0].failure.params == {}


@pytest.mark.parametrize(
    ("body", "verdict", "params"),
    [
        ("raise SystemExit", Verdict.EXITED, {"cause": "sys_exit", "status": "0"}),
        ("quit('bye')", Verdict.EXITED, {"cause": "sys_exit", "status": "1"}),
        ("import os; os._exit(7)", Verdict.EXITED, {"cause": "os_exit", "status": "7"}),
        ("input()", Verdict.RAISED, {"cause": "input"}),
        ("import ctypes; ctypes.string_at(0)", Verdict.KILLED, {"signal": "SIGSEGV"}),
        ("import numpy; numpy.ones(10**10)", Verdict.OUT_OF_MEMORY, {"cause": "memory_error"}),
        ("f()", Verdict.RAISED, {}),
    ],
)
def test_calls_that_end_badly_cost_only_themselves(run, body, verdict, params):
    outcome = run(f"def f():\n    {body}\ndef g():\n    return 1\n", "g", "f", "g")
    assert [result.value for result in outcome.outcomes if result.failure is None] == [1, 1]
    failure = outcome.outcomes[1].failure
    assert (failure.verdict, failure.params) == (verdict, params)


def test_deep_recursion_is_an_exception(run):
    assert run("def f():\n    f()\n", "f").outcomes[0].failure.exception == "RecursionError"


def test_printed_text_belongs_to_its_call_and_is_bounded(run):
    source = "def f(n):\n    print('x' * n)\ndef g():\n    import sys\n    sys.stdout.close()\n    sys.stdout = None\n"
    outcome = run(source, ("f", 3), "g", ("f", 10**6), ("f", 1))
    texts = [result.printed for result in outcome.outcomes]
    assert (texts[0], texts[1], len(texts[2]), texts[3]) == ("xxx\n", "", 8192, "x\n")


def test_text_of_hidden_and_repeated_runs_does_not_turn_up_later(run):
    hidden = Call(id="hidden", function="f", args=(1,), keep_text=False)
    repeated = Call(id="repeated", function="f", args=(2,), checks=frozenset({Check.REPEATABLE}))
    outcome = run("def f(n):\n    print(n)\n", hidden, repeated, ("f", 3))
    assert [result.printed for result in outcome.outcomes] == ["", "2\n", "3\n"]


def test_print_to_the_raw_buffer_and_stderr(run):
    source = "import sys\ndef f():\n    sys.stdout.buffer.write(b'raw ')\n    print('err', file=sys.stderr)\n    print('\\ud800')\n"
    assert run(source, "f").outcomes[0].printed == "raw err\n?\n"


def test_a_hidden_case_keeps_only_type_and_line(run):
    source = """
import numpy as np
def f(x):
    print(x)
    raise type(str(x.tolist()), (ValueError,), {})(x)
def g(x):
    secret = x
    raise KeyError(str(x))
def h(x):
    return type(str(x.tolist()), (), {})()
def k(x):
    __import__("a" + str(int(x[0])))
"""
    calls = [Call(id=name, function=name, args=(np.array([987654.0]),), keep_text=False) for name in "fghk"]
    f, g, h, k = run(source, *calls).outcomes
    for outcome in (f, g, h, k):
        assert "987654" not in repr(msgspec.structs.replace(outcome, seconds=0.0))  # whose digits may be any
    assert (f.failure.exception, f.failure.is_value_error) == ("Exception", True)
    assert (g.failure.exception, g.failure.frame.line, g.failure.frame.locals) == ("KeyError", 8, ())
    assert dict(g.failure.frame.source)[8] == "    raise KeyError(str(x))"  # from our own copy
    assert h.failure.params == {"type": "object"}
    assert k.failure.verdict is Verdict.IMPORT_FAILED


def check(name, *args, checks, **kwargs):
    return Call(id=name, function=name, args=args, kwargs=kwargs, checks=frozenset(checks))


MUTATING = """
import numpy as np
def clean(x, y): return x + 1
def inplace(x, y):
    x[0] = 9
    y[0][0] = 9
    return x.copy()
def reshaped(x, y):
    x.shape = (3, 1)
    return x.copy()
def appended(x, y):
    y.append(1)
    return 0
def nan(x, y):
    x[1] = np.nan
    return 0
"""


@pytest.mark.parametrize(
    ("name", "modified"),
    [("clean", ()), ("inplace", ("x", "y")), ("reshaped", ("x",)), ("appended", ("y",)), ("nan", ("x",))],
)
def test_changed_arguments_are_found_by_position(run, name, modified):
    call = check(name, np.array([1.0, np.inf, 3]), [np.zeros(2)], checks={Check.UNMODIFIED})
    assert run(MUTATING, call).outcomes[0].modified == modified


def test_changed_arguments_are_found_by_name_and_nan_is_not_a_change(run):
    call = check("clean", x=np.array([np.nan]), y=[], checks={Check.UNMODIFIED})
    assert run(MUTATING, call).outcomes[0].modified == ()
    call = check("inplace", x=np.array([np.nan]), y=[np.zeros(1)], checks={Check.UNMODIFIED})
    assert run(MUTATING, call).outcomes[0].modified == ("x", "y")


@pytest.mark.parametrize(
    ("body", "aliased"),
    [
        ("return x", ("x",)),
        ("return x[1:]", ("x",)),
        ("return {'a': [y[0].T]}", ("y",)),
        ("return y", ("y",)),
        ("return x.copy()", ()),
        ("return np.concatenate(y)", ()),
        ("return x[:0]", ()),
    ],
)
def test_shared_memory_is_found(run, body, aliased):
    call = check("f", np.ones(4), [np.ones(2)], checks={Check.NO_ALIAS})
    assert run(f"import numpy as np\ndef f(x, y):\n    {body}\n", call).outcomes[0].aliased == aliased


def test_interleaved_views_share_nothing(run):
    source = "import numpy as np\ndef f(x):\n    b = np.zeros(8)\n    x = b[::2]\n    return b[1::2]\n"
    assert run(source, check("f", np.ones(4), checks={Check.NO_ALIAS})).outcomes[0].aliased == ()


def test_repetition_and_another_generator(run):
    source = "calls = 0\ndef f(rng):\n    global calls\n    calls += 1\n    print(calls)\n    return rng.normal(size=2), calls\n"
    call = check("f", GeneratorSeed(7), checks={Check.REPEATABLE, Check.OTHER_GENERATOR})
    outcome = run(source, call).outcomes[0]
    expected = np.random.Generator(np.random.PCG64(7)).normal(size=2)
    assert outcome.value[0].tolist() == outcome.repeat[0][0].tolist() == expected.tolist()
    assert outcome.other[0][0].tolist() != expected.tolist()
    assert (outcome.value[1], outcome.repeat[0][1], outcome.other[0][1]) == (1, 2, 3)
    assert outcome.printed == "1\n"


def test_a_program_that_patches_numpy_harms_only_itself(run):
    source = "import numpy as np\nnp.allclose = np.array_equal = lambda *a: True\nnp.ndarray = None\ndef f(x): return x * 0\n"
    assert run(source, ("f", np.ones(2))).outcomes[0].value.tolist() == [0, 0]
    assert run("import numpy as np\ndef f(): return np.allclose(0, 1)\n", "f").outcomes[0].value is False


def test_a_fresh_call_finds_nothing_that_earlier_calls_left(run):
    program = """
import functools
@functools.cache
def table(n):
    total = 0
    for i in range(n):
        total += i
    return total
def f(n):
    return table(n)
"""
    warm = Call(id="warm", function="f", args=(50,))
    counted = [
        Call(id="again", function="f", args=(50,), count_lines=True),
        Call(id="fresh", function="f", args=(50,), count_lines=True, fresh=True),
        Call(id="same child", function="f", args=(50,), count_lines=True),
    ]
    again, fresh, same = run(program, warm, *counted).outcomes[1:]
    assert again.lines < fresh.lines
    assert same.lines == again.lines
