"""Structure and kinds: what may stand for what."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare.structure import name_kind, name_output
from grader.model.pack import Function
from grader.model.value import GeneratorSeed
from grader.model.verdict import Comparator, Verdict

VECTOR = np.array([1.0, 2.0])

ACCEPTED = {
    "tuple for list": ([1, 2], (1, 2)),
    "list for tuple": ((1, 2), [1, 2]),
    "nested": ([(1, (2, 3))], ([1, [2, 3]],)),
    "numpy int for int": (3, np.int64(3)),
    "0-d array for int": (3, np.array(3)),
    "numpy float for float": (2.5, np.float64(2.5)),
    "0-d array for float": (2.5, np.array(2.5)),
    "float for 0-d array": (np.array(2.5), 2.5),
    "float for numpy float": (np.float64(2.5), 2.5),
    "float32 scalar that is exact": (2.5, np.float32(2.5)),
    "int for float": (2.0, 2),
    "numpy int for float": (2.0, np.int32(2)),
    "numpy bool for bool": (True, np.True_),
    "None for None": (None, None),
    "string": ("same", "same"),
    "numpy string": ("same", np.str_("same")),
    "dict in another order": ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    "empty list for empty tuple": ((), []),
    "complex from float": (2 + 0j, 2.0),
}

REFUSED = {
    "list for array": (VECTOR, [1.0, 2.0], "kind", "list", "array"),
    "float for array": (VECTOR, 1.0, "kind", "float", "array"),
    "None for array": (VECTOR, None, "kind", "None", "array"),
    "None for float": (1.0, None, "kind", "None", "float"),
    "float for int": (3, 3.0, "kind", "float", "int"),
    "numpy float for int": (3, np.float64(3.0), "kind", "float", "int"),
    "bool for int": (1, True, "kind", "bool", "int"),
    "numpy bool for int": (1, np.True_, "kind", "bool", "int"),
    "bool for float": (1.0, True, "kind", "bool", "float"),
    "int for bool": (True, 1, "kind", "int", "bool"),
    "string for float": (1.0, "1.0", "kind", "str", "float"),
    "complex for float": (1.0, 1 + 0j, "kind", "complex", "float"),
    "value for None": (None, VECTOR, "kind", "array", "None"),
    "array for float": (1.0, np.array([1.0]), "kind", "array", "float"),
    "array for list": ([1, 2], np.array([1, 2]), "kind", "array", "list"),
    "dict for list": ([1, 2], {0: 1, 1: 2}, "kind", "dict", "list"),
    "list for dict": ({"a": 1}, [1], "kind", "list", "dict"),
    "shorter": ([1, 2], [1], "length", "list", "list"),
    "longer": ((1, 2), (1, 2, 3), "length", "tuple", "tuple"),
    "missing key": ({"a": 1, "b": 2}, {"a": 1}, "missing_keys", "dict", "dict"),
    "unknown key": ({"a": 1}, {"a": 1, "z": 2}, "unknown_keys", "dict", "dict"),
    "generator": (1.0, GeneratorSeed(1), "kind", "generator", "float"),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_one_may_stand_for_the_other(name, judge_value):
    expected, actual = ACCEPTED[name]
    judgement = judge_value(expected, actual)
    assert judgement.verdict is Verdict.RIGHT
    assert judgement.difference is None
    assert judgement.margin == 0.0


@pytest.mark.parametrize("name", REFUSED)
def test_the_wrong_kind_is_wrong_type(name, judge_value):
    expected, actual, rule, actual_type, expected_type = REFUSED[name]
    judgement = judge_value(expected, actual)
    assert judgement.verdict is Verdict.WRONG_TYPE
    assert judgement.margin == np.inf
    assert judgement.difference.rule == rule
    assert judgement.difference.actual_type == actual_type
    assert judgement.difference.expected_type == expected_type


def test_lengths_and_keys_are_named(judge_value):
    assert judge_value([1, 2], [1]).difference.actual == 1
    assert judge_value([1, 2], [1]).difference.expected == 2
    assert judge_value({"a": 1, "b": 2}, {"a": 1}).difference.names == ("b",)
    assert judge_value({"a": 1}, {"a": 1, "z": 2}).difference.names == ("z",)


def test_names_from_a_student_are_bounded(judge_value):
    given = {"a": 1, **{f"{number}" * 1000: 0 for number in range(100)}}
    names = judge_value({"a": 1}, given).difference.names
    assert len(names) == 8
    assert max(len(name) for name in names) == 60


def test_the_path_says_where(judge_value):
    judgement = judge_value([{"a": (1, 2)}], [{"a": (1, 2.0)}])
    assert judgement.difference.path == (0, "a", 1)
    assert judgement.difference.output == "y"


def test_a_container_that_does_not_fit_names_its_output(judge_value):
    options = {"outputs": ("y", "dx"), "comparators": (Comparator.NORMWISE, Comparator.NORMWISE)}
    judgement = judge_value((VECTOR, (1, 2)), (VECTOR, (1, 2, 3)), **options)
    assert judgement.verdict is Verdict.WRONG_TYPE
    assert judgement.difference.output == "dx"
    assert judgement.difference.path == ()


def make_function(*outputs: str) -> Function:
    return Function(
        name="f", parameters=(), required=0, outputs=outputs, comparators=(Comparator.EXACT,) * len(outputs)
    )


@pytest.mark.parametrize(
    ("outputs", "expected", "path", "answer"),
    [
        (("y", "dx"), (1, 2), (1,), (1, "dx", ())),
        (("y", "dx"), (1, [2, 3]), (1, 0), (1, "dx", (0,))),
        (("y", "dx"), {"dx": 1, "y": 2}, ("dx",), (1, "dx", ())),
        (("y", "dx"), [1, 2, 3], (2,), (0, "", (2,))),
        (("y", "dx"), {"dx": 1, "z": 2}, ("dx",), (0, "", ("dx",))),
        (("s",), [1, 2], (1,), (0, "s", (1,))),
        (("s",), (1,), (0,), (0, "s", (0,))),
        (("y", "dx"), 1, (), (0, "", ())),
    ],
)
def test_paths_lead_into_outputs(outputs, expected, path, answer):
    assert name_output(make_function(*outputs), expected, path) == answer


def test_unknown_things_are_named_by_their_type():
    assert name_kind(object()) == "object"
    assert name_kind(np.array(object())) == "array"
    assert name_kind(np.datetime64("2020-01-01")) == "array"
