"""Smaller inputs from public recipes: what belongs together shrinks together, and nothing hidden is read."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from grader.model.pack import Case, Exercise, ExerciseKind, Function
from grader.model.recipe import (
    Arange,
    Choice,
    Distinct,
    Dyadic,
    Impulse,
    Integers,
    Normal,
    Planted,
    SeededGenerator,
    TupleOf,
    Uniform,
    Values,
)
from grader.model.text import Text
from grader.model.verdict import Comparator, Visibility
from grader.pack import draw_args, shrink_cases, spoil_cases
from grader.pack.ties import shape_of, tie_axes

SEED = bytes(16)
NO_TEXT = Text(fa="", en="")
CONV = Function(
    name="conv", parameters=("x", "w", "b", "stride"), required=2, outputs=("y",), comparators=(Comparator.NORMWISE,)
)


def case(args, *, name="shown", function="conv", visibility=Visibility.PUBLIC, raises=False):
    return Case(id=name, function=function, claim="k", visibility=visibility, args=args, raises=raises)


def exercise(*cases, function=CONV):
    return Exercise(
        id="e", kind=ExerciseKind.CODE, group="g", points=10, bonus=False, after=(), title=NO_TEXT, source="",
        functions=(function,), claims=(), cases=cases, statement=NO_TEXT, stub=b"", digest="",
    )  # fmt: skip


def shapes(args):
    return {name: shape_of(part) for name, part in args.items() if hasattr(part, "dtype")}


PUBLIC = (
    case({"x": Dyadic(shape=(1, 2, 5, 6)), "w": Dyadic(shape=(3, 2, 2, 3)), "b": Values(values=[1, 2, 3])}),
    case({"x": Normal(shape=(1, 1, 4, 7)), "w": Normal(shape=(4, 1, 3, 2)), "stride": 2}, name="strided"),
)


def test_axes_of_one_size_in_all_cases_belong_together():
    classes = tie_axes(PUBLIC[0].args, [each.args for each in PUBLIC])
    tied = {members for members in classes if len(members) > 1}
    assert tied == {(("x", 1), ("w", 1)), (("w", 0), ("b", 0))}


def test_an_axis_of_another_rank_is_another_axis():
    points = [{"x": Normal(shape=(2,)), "p": Normal(shape=(2,))}, {"x": Normal(shape=(2, 3)), "p": Normal(shape=(4,))}]
    assert tie_axes(points[0], points) == ((("x", 0), ("p", 0)),)
    assert len(tie_axes(points[1], points)) == 3


def test_what_belongs_together_has_one_size_in_every_input():
    found = shrink_cases(exercise(*PUBLIC), CONV)
    assert len(found) > 100
    for args in found:
        given = shapes(args)
        assert given["x"][1] == given["w"][1]
        assert "b" not in given or given["b"][0] == given["w"][0]
    assert any(shapes(args) == {"x": (1, 1, 1, 1), "w": (1, 1, 1, 1)} for args in found)
    assert any(given["x"][2] != given["x"][3] for given in map(shapes, found))


def test_options_are_left_out_kept_alone_and_changed_to_simple_ones():
    found = shrink_cases(exercise(*PUBLIC), CONV)
    assert {args.get("stride") for args in found} == {None, 1, 2, 3}
    assert {"b" in args for args in found} == {True, False}
    assert all({"x", "w"} <= args.keys() for args in found)


def test_the_ways_to_set_options_take_turns():
    found = shrink_cases(exercise(*PUBLIC), CONV)
    first = found[:8]
    assert len({(frozenset(args), args.get("stride")) for args in first}) > 2


def test_inputs_are_few_and_small_and_the_same_every_time():
    found = shrink_cases(exercise(*PUBLIC), CONV)
    assert found == shrink_cases(exercise(*PUBLIC), CONV)
    assert len(found) < 900
    sizes = [sum(part.size for part in draw_args(args, SEED).values() if hasattr(part, "size")) for args in found]
    assert min(sizes) == 2
    assert sorted(sizes)[len(sizes) // 2] < 30


def test_real_numbers_become_small_and_simple_in_their_range():
    function = msgspec.structs.replace(CONV, parameters=("x", "var"), required=2)
    args = {"x": Normal(shape=(4, 3)), "var": Uniform(shape=(3,), low=0.5, high=2.0)}
    for found in shrink_cases(exercise(case(args), function=function), function):
        if isinstance(found["x"], Choice) and found["x"].dtype != "int64":
            drawn = draw_args(found, SEED)
            assert set(np.unique(drawn["x"])) <= {-3.0, -2.0, -1.0, 1.0, 2.0, 3.0}
            assert ((drawn["var"] >= 0.5) & (drawn["var"] <= 2.0)).all()
            assert (drawn["var"] * 4 == np.round(drawn["var"] * 4)).all()


def test_an_impulse_and_a_ramp_stand_in_only_where_any_number_would_do():
    function = msgspec.structs.replace(CONV, parameters=("x", "y"), required=2)
    args = {"x": Normal(shape=(3, 2)), "y": Integers(shape=(3,), low=0, high=1)}
    found = shrink_cases(exercise(case(args), function=function), function)
    assert any(isinstance(each["x"], Impulse) for each in found)
    assert any(isinstance(each["x"], Arange) for each in found)
    assert all(isinstance(each["y"], Integers) and (each["y"].low, each["y"].high) == (0, 1) for each in found)


def test_literal_arrays_are_cropped_and_planted_values_stay_inside():
    function = msgspec.structs.replace(CONV, parameters=("x",), required=1)
    args = {"x": Values(values=[[5, 6, 7], [8, 9, 4]], set=(Planted(index=(1, 2), value=0.5),))}
    for found in shrink_cases(exercise(case(args), function=function), function):
        drawn = draw_args(found, SEED)["x"]
        assert drawn[0, 0] == 5
        assert all(np.array(planted.index).max() < max(drawn.shape) for planted in found["x"].set)


def test_other_dtypes_are_tried():
    found = shrink_cases(exercise(*PUBLIC), CONV)
    dtypes = {(args["x"].dtype, args["w"].dtype) for args in found}
    assert {("float32", "float32"), ("int64", "int64"), (None, "float32"), ("float32", None)} <= dtypes


def test_every_input_can_be_drawn():
    rich = {
        "x": Distinct(shape=(1, 2, 3), high=6),
        "w": Arange(shape=(2, 2)),
        "b": Impulse(shape=(3,), index=(2,)),
        "stride": TupleOf(items=(2, 3)),
    }
    for args in shrink_cases(exercise(case(rich)), CONV):
        draw_args(args, SEED)


@pytest.mark.parametrize(
    "argument",
    [SeededGenerator(), [Normal(shape=(2,))], TupleOf(items=(Normal(shape=(2,)),))],
    ids=["generator", "list", "tuple"],
)
def test_generators_and_arrays_in_lists_are_left_alone(argument):
    assert shrink_cases(exercise(case({"x": argument, "w": Normal(shape=(2,))})), CONV) == ()


@pytest.mark.parametrize("comparator", [Comparator.STATISTICAL, Comparator.CHOICE])
def test_random_outputs_and_letters_are_left_alone(comparator):
    function = msgspec.structs.replace(CONV, comparators=(comparator,))
    assert shrink_cases(exercise(*PUBLIC, function=function), function) == ()


def test_nothing_of_a_hidden_case_is_read():
    secret = case(
        {"x": Values(values=[[[[777.25]]]]), "w": Normal(shape=(9, 1, 9, 9), mean=777.25), "stride": 5},
        name="secret",
        visibility=Visibility.HIDDEN,
    )
    invalid = msgspec.structs.replace(secret, id="refused", raises=True)
    open_book, closed_book = exercise(*PUBLIC, secret, invalid), exercise(*PUBLIC)
    assert shrink_cases(open_book, CONV) == shrink_cases(closed_book, CONV)
    assert spoil_cases(open_book, CONV) == spoil_cases(closed_book, CONV)
    assert shrink_cases(exercise(secret), CONV) == spoil_cases(exercise(secret, invalid), CONV) == ()


def test_spoilt_inputs_are_public_invalid_ones_and_numbers_below_their_range():
    mismatch = case({"x": Normal(shape=(1, 3, 4, 4)), "w": Normal(shape=(2, 1, 2, 2))}, name="mismatch", raises=True)
    found = spoil_cases(exercise(*PUBLIC, mismatch), CONV)
    assert {args.get("stride") for args in found} == {None, 0, -1}
    assert any(shapes(args)["x"][1] != shapes(args)["w"][1] for args in found)


def test_an_argument_may_be_text_in_one_case_and_a_list_in_another():
    padded = Function(
        name="pad", parameters=("x", "mode"), required=1, outputs=("y",), comparators=(Comparator.NORMWISE,)
    )
    cases = [
        case({"x": Dyadic(shape=(4,)), "mode": mode}, name=f"mode{number}", function="pad")
        for number, mode in enumerate(("same", [1, 2], "valid"))
    ]
    modes = [args.get("mode") for args in shrink_cases(exercise(*cases, function=padded), padded)]
    assert "same" in modes
    assert "valid" in modes
