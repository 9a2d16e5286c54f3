import re

import pytest

from grader.diagnose.crashes import name_crash, tell_crash
from grader.diagnose.wordings import BY_TYPE, list_crashes, list_wordings, read_message
from grader.model.judgement import Difference, Judgement
from grader.model.running import Frame
from grader.model.verdict import Verdict
from tests.diagnose.test_plain import find, judgement


def crash(exception, message="", verdict=Verdict.RAISED, **more):
    return name_crash(Judgement(case="c", verdict=verdict, exception=exception, message=message, **more))


# What the installed versions do not say: NumPy 1.26, Python 3.12 to 3.14.
@pytest.mark.parametrize(
    ("exception", "message", "name", "facts"),
    [
        (
            "IndexError",
            "boolean index did not match indexed array along dimension 0; dimension is 3 but corresponding boolean dimension is 2",
            "index_mask",
            {"axis": "0", "length": 3, "given": 2},
        ),
        ("TypeError", "only length-1 arrays can be converted to Python scalars", "one_number", {}),
        ("ValueError", "too many values to unpack (expected 2, got 3)", "unpack", {"wanted": 2, "given": 3}),
        ("UnboundLocalError", "local variable 'y' referenced before assignment", "unbound", {"name": "y"}),
        ("ZeroDivisionError", "zero to a negative power", "zero", {}),
        ("TypeError", "argument of type 'int' is not a container or iterable", "not_iterable", {"kind": "int"}),
        ("TypeError", "cannot use 'list' as a dict key (unhashable type: 'list')", "hash", {"kind": "list"}),
        ("ValueError", "expected a nonnegative input, got -1.0", "math_domain", {}),
        ("TypeError", "list indices must be integers or slices, not 'float'", "index_kind", {"kind": "float"}),
        (
            "TypeError",
            "sum() got an unexpected keyword argument 'axs'. Did you mean 'axis'?",
            "keyword",
            {"callee": "sum", "name": "axs"},
        ),
        ("TypeError", "'dim' is an invalid keyword argument for sum()", "keyword", {"similar": "axis"}),
        ("RuntimeError", "generator raised StopIteration", "stop_iteration", {}),
        ("ValueError", "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.", "truth", {}),
    ],
)  # fmt: skip
def test_older_and_newer_wordings(exception, message, name, facts):
    found = crash(exception, message)
    assert found.name == name
    assert {key: found.facts.get(key) for key in facts} == facts


@pytest.mark.parametrize("wording", list_wordings(), ids=lambda wording: f"{wording.crash}-{wording.form}")
def test_every_wording_reads_a_message_of_its_own(wording):
    samples = {"shape": "(2, 3)", "shapes": "(2,3) (4,)", "count": "3", "index": "-3", "name": "x", "dotted": "np.x"}
    samples |= {"type": "int8", "sign": "+", "called": "A.f", "key": "'k'", "amount": "7.28 TiB"}
    message = re.sub(r"<\w+:(\w+)>", lambda slot: samples[slot[1]], wording.text)
    message = message.replace("<*>", "?")
    assert read_message(wording, message) is not None
    assert read_message(wording, "x" + message) is None or wording.text.startswith(("<*>", "<"))


@pytest.mark.parametrize(("exception", "name"), sorted(BY_TYPE.items()))
def test_without_a_message_the_type_says_what_it_can(exception, name):
    assert tell_crash(crash(exception)) == {"crash": name}
    assert name in list_crashes()


def test_what_nobody_knows_is_no_crash():
    assert crash("ValueError", "something of my own") is None
    assert crash("TypeError") is None
    assert crash("", "division by zero") is None


@pytest.mark.parametrize("cause", ["signature", "input", "module", "syntax"])
def test_what_has_better_words_is_no_crash(cause):
    assert crash("TypeError", "f() takes 1 positional argument but 2 were given", params={"cause": cause}) is None
    assert crash("KeyError", "'k'", difference=Difference(rule="raises")) is None
    assert crash("KeyError", "'k'", verdict=Verdict.NOT_IMPLEMENTED) is None


@pytest.mark.parametrize("name", ["x" * 61, "a b", "<b>", "a-b", "a\u202eb", "", "1a"])
def test_a_suggestion_is_a_name_or_nothing(name):
    found = crash("NameError", "name 'zeors' is not defined", params={"similar": name})
    assert "similar" not in found.facts
    finding = find(
        ("f", judgement("pub", Verdict.RAISED, exception="NameError", message="name 'y' is not defined", params={"similar": name}))
    )  # fmt: skip
    assert "similar" not in finding[0].params


def test_a_raise_on_the_line_is_the_students_own():
    frame = Frame(file="f.py", line=2, source=((1, "x"), (2, "    raise IndexError(x)")))
    assert crash("IndexError", "list index out of range", frame=frame).name == "own_raise"
    assert crash("IndexError", "list index out of range", frame=Frame(file="f.py", line=1)).name == "index_list"


def raised(case, line, message="", exception="ValueError", file="f.py"):
    frame = Frame(file=file, line=line)
    return "f", judgement(case, Verdict.RAISED, exception=exception, message=message, frame=frame)


RESHAPE = "cannot reshape array of size 6 into shape (4,2)"
SHAPES = "shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)"


def test_hidden_cases_join_the_public_one_of_the_same_line_and_exception():
    findings = find(
        raised("pub1", 3, RESHAPE), raised("pub2", 9, SHAPES), raised("hid1", 9), raised("hid2", 3), raised("hid3", 5)
    )
    assert {each.params.get("crash"): each.cases for each in findings} == {
        "reshape": ("pub1", "hid2"),
        "matmul": ("pub2", "hid1"),
        None: ("hid3",),
    }


def test_a_hidden_exception_of_the_students_own_making_joins_by_its_line():
    findings = find(
        raised("pub", 3, "no", "MyError"), raised("hid", 3, "", "Exception"), raised("hid2", 4, "", "Exception")
    )
    assert [each.cases for each in findings] == [("pub", "hid"), ("hid2",)]


def test_a_hidden_case_tells_the_crash_and_no_fact():
    for message in ("", "index 5 is out of bounds for axis 0 with size 3"):
        [finding] = find(raised("hid", 3, message, "IndexError"))
        assert finding.params["crash"] == "index"
        assert set(finding.params) == {"cases", "case", "visibility", "crash", "exception", "file", "line"}


def test_a_program_that_fails_in_one_way_everywhere_is_one_finding():
    [finding] = find(
        ("f", judgement("pub", Verdict.IMPORT_FAILED, exception="NameError", message="name 'y' is not defined", params={"cause": "raised"})),
        ("g", judgement("hid", Verdict.IMPORT_FAILED, exception="NameError", message="name 'y' is not defined", params={"cause": "raised"})),
    )  # fmt: skip
    assert (finding.function, finding.params["crash"], finding.params["name"]) == ("", "name", "y")


def test_reading_a_long_lie_takes_no_time_worth_mentioning():
    lie = "all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1"
    lie += ", the array at index 0 has size 3 and the array at index 1 has size " * 30
    assert crash("ValueError", lie) is None
