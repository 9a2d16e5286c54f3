"""What a child says about itself, when the child lies."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from grader.model.pack import CallRules
from grader.model.running import Call, Program
from grader.model.verdict import Check
from grader.sandbox.hang import find_frame, find_loop
from grader.sandbox.inside import messages
from grader.sandbox.inside.frame import WireError
from grader.sandbox.inside.messages import Fault, Place, Result
from grader.sandbox.inside.nodes import Array, Items
from grader.sandbox.testimony import read_fault, read_place, read_result

PROGRAM = Program(files={"ex.py": b"one\ntwo\nthree\nfour", "nb.ipynb": b"{}"}, main=("ex.py",))
CALL = Call(id="c", function="f", args=(1, 2), kwargs={"k": 3})


def one(value):
    return Items(is_tuple=True, items=[value])


def read(result, call=CALL, payload=b"", **more):
    return read_result(call, result, payload, PROGRAM, ["x", "y"], **more)


def test_an_honest_result():
    outcome = read(Result(0, None, one(5), printed="hi", modified=[1, "k"], aliased=[0], lines=3))
    assert (outcome.value, outcome.printed, outcome.lines) == (5, "hi", 3)
    assert (outcome.modified, outcome.aliased) == (("y", "k"), ("x",))


@pytest.mark.parametrize(
    ("result", "payload"),
    [
        (Result(0, None, 5), b""),
        (Result(0, None, None), b""),
        (Result(0, None, Items(is_tuple=True, items=[])), b""),
        (Result(0, None, Items(is_tuple=True, items=[1, 2])), b""),
        (Result(0, None, one(1)), b"\0" * 8),
        (Result(0, None, one(Array("f8", (2,)))), b"\0" * 8),
        (Result(0, Fault("raised"), None), b"\0" * 8),
        (Result(0, None, one(1), modified=[2]), b""),
        (Result(0, None, one(1), modified=[-1]), b""),
        (Result(0, None, one(1), modified=["zz"]), b""),
        (Result(0, None, one(1), aliased=["x"]), b""),
    ],
)
def test_what_no_honest_child_says(result, payload):
    with pytest.raises(WireError):
        read(result, payload=payload)


@pytest.mark.parametrize("verdict", ["right", "timeout", "grader_fault", "skipped", "killed", ""])
def test_a_child_cannot_give_itself_every_verdict(verdict):
    raw = {"type": "result", "id": 0, "fault": {"verdict": verdict}}
    with pytest.raises(msgspec.ValidationError):
        messages.from_child.decode(msgspec.msgpack.encode(raw))


def test_repetitions_are_told_apart():
    call = msgspec.structs.replace(CALL, checks=frozenset({Check.REPEATABLE, Check.OTHER_GENERATOR}))
    outcome = read(Result(0, None, Items(is_tuple=True, items=[1, 2, 3])), call)
    assert (outcome.value, outcome.repeat, outcome.other) == (1, (2,), (3,))
    call = msgspec.structs.replace(CALL, checks=frozenset({Check.OTHER_GENERATOR}))
    outcome = read(Result(0, None, Items(is_tuple=True, items=[1, 3])), call)
    assert (outcome.value, outcome.repeat, outcome.other) == (1, (), (3,))


def test_only_watched_names_count_as_called_and_provided_ones_are_ours():
    call = msgspec.structs.replace(CALL, rules=CallRules(forbid=("numpy.fft",), require=("conv",)))
    outcome = read(Result(0, None, one(1), called=["numpy.fft.fft", "conv", "made.up"]), call)
    assert outcome.called == ("numpy.fft.fft", "conv")
    assert read(Result(0, None, one(1)), call, asked=("conv", "conv")).provided_calls == 2
    assert read(Result(0, None, one(1)), call, asked=("conv",)).unmet == ()
    assert read(Result(0, None, one(1), called=["conv"]), CALL).called == ()


def test_texts_are_bounded():
    fault = Fault("raised", "E" * 500, False, "m" * 9000, None, {str(n): "v" * 900 for n in range(300)})
    failure = read_fault(fault, PROGRAM, hidden=False)
    assert (len(failure.exception), len(failure.message), len(failure.params)) == (60, 2000, 100)
    assert max(map(len, failure.params.values())) == 200
    assert len(read(Result(0, None, one(1), printed="p" * 99_999)).printed) == 8192


def test_hidden_faults_carry_nothing_of_the_childs_own_making():
    params = {
        "cause": "signature",
        "given": "3",
        "name": "SECRET",
        "type": "SECRET",
        "bytes": "SECRET",
        "parameters": "SECRET",
    }
    place = Place("ex.py", 2, "SECRET", [(2, "SECRET")], [("SECRET", "SECRET")])
    failure = read_fault(Fault("raised", "SECRET", True, "SECRET", place, params), PROGRAM, hidden=True)
    assert "SECRET" not in repr(failure)
    assert failure.params == {"cause": "signature", "given": "3", "name": "…", "type": "object", "parameters": "…"}
    assert (failure.exception, failure.frame.line) == ("Exception", 2)


def test_hidden_faults_keep_what_the_students_own_files_spell():
    params = {"name": "three", "parameters": "one, four", "function": "five", "similar": "on e", "cell": "7"}
    failure = read_fault(Fault("import_failed", params=params), PROGRAM, hidden=True)
    assert failure.params == {"name": "three", "parameters": "one, four", "function": "…", "similar": "…", "cell": "7"}


def test_a_cause_of_the_childs_own_making_is_dropped_where_hidden():
    assert read_fault(Fault("raised", params={"cause": "SECRET"}), PROGRAM, hidden=True).params == {}


@pytest.mark.parametrize(
    "place", [Place("no.py", 1), Place("ex.py", 0), Place("ex.py", 5), Place("ex.py", -1), Place("nb.ipynb", 10**6)]
)
def test_places_that_do_not_exist(place):
    assert read_place(place, PROGRAM, hidden=False) is None


def test_the_text_of_a_place_is_ours():
    frame = read_place(Place("ex.py", 4, "f", [(4, "forged")]), PROGRAM, hidden=False)
    assert frame.source == ((1, "one"), (2, "two"), (3, "three"), (4, "four"))
    hidden = read_place(Place("ex.py", 4, "SECRET", [(4, "SECRET")], [("SECRET", "SECRET")]), PROGRAM, hidden=True)
    assert (hidden.source, hidden.function, hidden.locals) == (frame.source, "", ())


def test_a_notebook_line_comes_from_the_child_and_is_kept_of_public_cases_only():
    place = Place("nb.ipynb", 2, "f", [(number, "x" * 999) for number in range(20)], cell=1)
    frame = read_place(place, PROGRAM, hidden=False)
    assert (len(frame.source), len(frame.source[0][1])) == (7, 200)
    assert read_place(place, PROGRAM, hidden=True).source == ()


DUMP = """Timeout (0:00:00.300000)!
Thread 0x00007f (most recent call first):
  File "helper.py", line 3 in worker
  File "/usr/lib/python3.11/threading.py", line 900 in run

Thread 0x00007f (most recent call first):
  File "/usr/lib/numpy/x.py", line 3 in dot
  File "ex.py", line 3 in inner
  File "ex.py", line 1 in outer
  File "/grader/inside/calls.py", line 60 in _measure
"""


def test_where_it_hung():
    frame = find_frame(DUMP, PROGRAM, hidden=False)
    assert (frame.line, frame.function, frame.source[2]) == (3, "inner", (3, "three"))
    assert find_frame(DUMP, PROGRAM, hidden=True).function == ""


@pytest.mark.parametrize(
    "text", ["", "garbage", 'File "ex.py", line 3', '  File "ex.py", line 99999999 in f', DUMP[:60]]
)
def test_forged_dumps_give_nothing(text):
    assert find_frame(text, PROGRAM, hidden=False) is None


def test_names_beyond_ascii_are_found():
    program = Program(files={"تمرین/ex.py": b"a\nb\n"}, main=("تمرین/ex.py",))
    escaped = "تمرین/ex.py".encode("ascii", "backslashreplace").decode()
    assert find_frame(f'  File "{escaped}", line 2 in f\n', program, hidden=False).file == "تمرین/ex.py"
    cells = Program(files={"nb.ipynb": b"{}"}, main=("nb.ipynb",))
    assert find_frame('  File "nb.ipynb[7]", line 2 in f\n', cells, hidden=False).cell == 7


def test_values_are_taken_as_they_are():
    outcome = read(Result(0, None, one(Array("f8", (2,)))), payload=np.array([np.nan, -0.0]).tobytes())
    np.testing.assert_array_equal(outcome.value, [np.nan, -0.0])


LOOPS = b"""def f(x):
    for i in range(9):
        a = 1
        # while in a comment

        while a:
            if x:
                a = g(a)
        b = 2
    c = [
        3]
    return c

def g(a):
    for j in a: j += 1
    while_ = 3
    return a
"""


@pytest.mark.parametrize(
    ("line", "loop"), [(1, None), (2, 2), (3, 2), (6, 6), (8, 6), (9, 2), (11, None), (12, None), (15, 15), (16, None)]
)
def test_the_loop_of_a_line_is_found_by_indentation(line, loop):
    assert find_loop(LOOPS, line) == loop
    assert find_loop(LOOPS.replace(b"\n", b"\r\n"), line) == loop


@pytest.mark.parametrize("source", [b"", b"\xff\xfe\n", b"\n" * 9, b"while" * 1000])
def test_a_text_that_is_no_program_has_no_loop(source):
    assert find_loop(source, 5) is None


GARBLED = """Stack (most recent call first):
  File "ex.py", line 9800064 in inner
  File "ex.py", line 1 in outer
"""


def test_a_line_that_is_not_there_is_passed_over():
    assert find_frame(GARBLED, PROGRAM, hidden=False).line == 1
