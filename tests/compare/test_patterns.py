"""Patterns: each fires on what it is called after, and all stay silent on what only looks like it."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare import resemble
from grader.model.answer import Answer
from grader.model.pack import Case, Function
from grader.model.resemblance import Pattern
from grader.model.verdict import Comparator, Visibility

CASE = Case(id="c", function="f", claim="k", visibility=Visibility.PUBLIC, args={})
FUNCTION = Function(name="f", parameters=("x",), required=1, outputs=("y",), comparators=(Comparator.NORMWISE,))
TWO = Function(name="f", parameters=("x",), required=1, outputs=("dx", "dw"), comparators=(Comparator.NORMWISE,) * 2)
LETTERS = {"x": ("N", "C", "H", "W"), "y": ("N", "O", "Ho", "Wo")}
RNG = np.random.default_rng(11)
MAPS = RNG.normal(size=(2, 3, 5, 4))
ROW = RNG.normal(size=7)
BIAS = np.array([0.5, -2.0, 3.25])
ARGS = {"x": np.zeros((2, 3, 9, 8)), "b": BIAS, "k": 3, "weight": 0.3}


def look(expected, actual, *, args=None, function=FUNCTION, earlier=(), letters=LETTERS, **options):
    answer = Answer(args=ARGS if args is None else args, expected=expected, **options)
    return resemble(CASE, function, answer, actual, earlier=earlier, letters=letters)


def read(expected, actual, **options):
    """Return what tells, as (pattern, axes, way, amount, reading)."""
    return {
        (each.pattern.value, ", ".join(each.axes), each.way, each.amount, each.reading)
        for likeness in look(expected, actual, **options)
        for each, telling in likeness.readings.items()
        if telling
    }


def patterns(expected, actual, **options):
    return {reading[0] for reading in read(expected, actual, **options)}


def border(array, inside=0.0):
    made = array + 1.0
    made[..., 1:-1, 1:-1] = array[..., 1:-1, 1:-1] + inside
    return made


def change(array, index, amount=1.0):
    made = array.copy()
    made[index] += amount
    return made


def shift(array, steps):
    made = np.zeros_like(array)
    if steps > 0:
        made[..., steps:] = array[..., :-steps]
    else:
        made[..., :steps] = array[..., -steps:]
    return made


FIRES = {
    "sign": (MAPS, -MAPS, ("sign", "", "", 0, "")),
    "twice": (MAPS, 2 * MAPS, ("scaled", "", "", 0, "2")),
    "a quarter": (MAPS, MAPS / 4, ("scaled", "", "", 0, "1/4")),
    "some number": (MAPS, 0.37 * MAPS, ("scaled", "", "", 0, "0.37")),
    "the batch": (MAPS, 2 * MAPS, ("scaled", "", "", 0, "N")),
    "the map": (MAPS, MAPS / 72, ("scaled", "", "", 0, "1/(H·W)")),
    "all but the channels": (MAPS, MAPS / 144, ("scaled", "", "", 0, "1/(N·H·W)")),
    "the window": (MAPS, MAPS / 9, ("scaled", "", "", 0, "1/k²")),
    "unbiased": (MAPS, MAPS * 144 / 143, ("scaled", "", "", 0, "(N·H·W)/(N·H·W-1)")),
    "a root": (MAPS, MAPS / np.sqrt(3), ("scaled", "", "", 0, "1/√C")),
    "a plain number": (MAPS, MAPS / 0.3, ("scaled", "", "", 0, "1/weight")),
    "negative factor": (MAPS, -3 * MAPS, ("scaled", "", "", 0, "-k")),
    "huge numbers": (MAPS * 1e300, MAPS * 2e300, ("scaled", "", "", 0, "2")),
    "tiny numbers": (MAPS * 1e-290, MAPS * 2e-290, ("scaled", "", "", 0, "2")),
    "offset": (MAPS, MAPS + 1.5, ("offset", "", "", 0, "3/2")),
    "offset by an argument": (MAPS, MAPS - 0.3, ("offset", "", "", 0, "-weight")),
    "no bias": (MAPS, MAPS - BIAS[:, None, None], ("offset_per_index", "O (axis=1)", "", 0, "-b")),
    "bias twice": (MAPS, MAPS + BIAS[:, None, None], ("offset_per_index", "O (axis=1)", "", 0, "b")),
    "another bias": (MAPS, MAPS + np.array([4.0, 5.0, 9.0, 1.0]), ("offset_per_index", "Wo (axis=3)", "", 0, "")),
    "flipped": (MAPS, MAPS[:, :, ::-1], ("flipped", "Ho (axis=2)", "", 0, "")),
    "turned": (MAPS, MAPS[:, :, ::-1, ::-1], ("flipped", "Ho (axis=2), Wo (axis=3)", "", 0, "")),
    "row flipped": (ROW, ROW[::-1], ("flipped", "axis=0", "", 0, "")),
    "transposed": (MAPS, MAPS.swapaxes(2, 3), ("transposed", "", "transpose(0, 1, 3, 2)", 0, "")),
    "channels last": (MAPS, MAPS.transpose(0, 2, 3, 1), ("transposed", "", "transpose(0, 2, 3, 1)", 0, "")),
    "flattened": (MAPS, MAPS.reshape(2, -1), ("reshaped", "", "shape", 0, "")),
    "an axis too many": (ROW, ROW[None], ("reshaped", "", "shape", 0, "")),
    "reshaped": (MAPS, MAPS.transpose(0, 2, 3, 1).reshape(MAPS.shape), ("reshaped", "", "order", 0, "")),
    "shifted": (ROW, shift(ROW, 2), ("shifted", "axis=0", "zeros", 2, "")),
    "shifted back": (MAPS, shift(MAPS, -1), ("shifted", "Wo (axis=3)", "zeros", -1, "")),
    "rolled": (MAPS, np.roll(MAPS, 1, 2), ("shifted", "Ho (axis=2)", "wrap", 1, "")),
    "a window too late": (ROW, np.append(ROW[1:], 9.0), ("shifted", "axis=0", "anything", -1, "")),
    "cropped": (MAPS, MAPS[:, :, 1:-1, 1:-1], ("cropped", "Ho (axis=2), Wo (axis=3)", "both", 1, "")),
    "cut off": (ROW, ROW[:-1], ("cropped", "axis=0", "end", 1, "")),
    "begun late": (MAPS, MAPS[:, :, 2:], ("cropped", "Ho (axis=2)", "start", 2, "")),
    "padded": (ROW, np.pad(ROW, 1), ("padded", "axis=0", "both_zeros", 1, "")),
    "too long": (ROW, np.append(ROW, [4.0, 2.0]), ("padded", "axis=0", "end_anything", 2, "")),
    "permuted": (MAPS, MAPS[:, [2, 0, 1]], ("permuted", "O (axis=1)", "", 0, "")),
    "border": (MAPS, border(MAPS), ("part", "Ho (axis=2), Wo (axis=3)", "border", 1, "")),
    "inside": (
        MAPS,
        change(MAPS, np.s_[:, :, 1:-1, 1:-1]),
        ("part", "Ho (axis=2), Wo (axis=3)", "inside", 1, ""),
    ),
    "first row": (MAPS, change(MAPS, np.s_[:, :, 0]), ("part", "Ho (axis=2)", "first", 0, "")),
    "last entry": (ROW, change(ROW, -1), ("part", "axis=0", "last", 0, "")),
    "ends": (ROW, change(ROW, [0, -1]), ("part", "axis=0", "ends", 0, "")),
    "first item alone": (np.repeat(MAPS, 2, 0), change(np.repeat(MAPS, 2, 0), np.s_[1:]), ("part", "N (axis=0)", "not_first", 0, "")),
    "every second": (ROW, change(ROW, np.s_[::2]), ("part", "axis=0", "even", 0, "")),
    "every other second": (MAPS, change(MAPS, np.s_[:, :, 1::2]), ("part", "Ho (axis=2)", "odd", 0, "")),
    "some rows": (MAPS, change(MAPS, np.s_[:, :, [1, 2]]), ("part", "Ho (axis=2)", "some", 0, "")),
    "single precision": (MAPS, MAPS.astype(np.float32).astype(float), ("rounded", "", "float32", 0, "")),
    "half precision": (MAPS, MAPS.astype(np.float16).astype(float), ("rounded", "", "float16", 0, "")),
    "cut to whole numbers": (5 * MAPS, (5 * MAPS).astype(int), ("truncated", "", "trunc", 0, "")),
    "rounded down": (5 * MAPS, np.floor(5 * MAPS), ("truncated", "", "floor", 0, "")),
    "rounded": (5 * MAPS, np.rint(5 * MAPS), ("truncated", "", "round", 0, "")),
    "dtype": (MAPS.astype(np.float32).astype(float), MAPS.astype(np.float32), ("dtype", "", "", 0, "")),
}  # fmt: skip


@pytest.mark.parametrize("name", FIRES)
def test_each_pattern_fires_on_its_own(name):
    expected, actual, wanted = FIRES[name]
    assert wanted in read(expected, actual)


@pytest.mark.parametrize("name", FIRES)
def test_right_results_resemble_nothing(name):
    expected = FIRES[name][0]
    [likeness] = look(expected, expected.copy())
    assert likeness.right
    assert {each.pattern for each in likeness.readings} <= {Pattern.SCALED}
    assert not any(likeness.readings.values())


def test_every_pattern_is_tried():
    assert {wanted[0] for _, _, wanted in FIRES.values()} | {"another_case"} == {each.value for each in Pattern}


SILENT = {
    "all zeros": (MAPS, np.zeros_like(MAPS)),
    "a constant": (MAPS, np.full_like(MAPS, 2.0)),
    "NaN": (MAPS, np.full_like(MAPS, np.nan)),
    "infinity": (MAPS, np.full_like(MAPS, np.inf)),
    "zeros were due": (np.zeros((3, 4)), RNG.normal(size=(3, 4))),
    "a constant was due": (np.full((3, 4), 2.0), np.full((3, 4), 4.0)),
    "one entry": (np.array([2.0]), np.array([-2.0])),
    "two entries": (np.array([1.5, 2.5]), np.array([2.5, 1.5])),
    "a plain number": (1.5, 3.0),
    "few whole numbers": (np.array([0, 1, 2, 1]), np.array([1, 2, 1, 0])),
    "a mask": (np.eye(3), np.eye(3)[::-1]),
    "squares": (MAPS, MAPS**2),
    "one wrong entry": (MAPS, change(MAPS, (0, 1, 2, 3))),
    "wrong entries here and there": (MAPS, np.where(MAPS > 0, MAPS, 0.1 * MAPS)),
    "nearly twice": (MAPS, 2 * MAPS + 1e-6 * np.sign(MAPS)),
    "nearly flipped": (MAPS, change(MAPS[..., ::-1].copy(), (0, 0, 0, 0), 1e-6)),
    "sorted": (ROW, np.sort(ROW)),
    "a hundred longer": (ROW, np.pad(ROW, 50)),
    "empty": (ROW, ROW[:0]),
    "everything wrong": (MAPS, MAPS + RNG.normal(size=MAPS.shape)),
    "inaccurate, and in double precision": (MAPS, MAPS * (1 + 1e-8 * RNG.normal(size=MAPS.shape))),
    "whole numbers, but others": (5 * MAPS, np.rint(5 * MAPS) + 1),
    "half a row": (ROW, change(ROW, [1, 2, 5])),
}


@pytest.mark.parametrize("name", SILENT)
def test_no_pattern_where_there_is_none(name):
    expected, actual = SILENT[name]
    assert read(expected, actual) == set()


def test_unrelated_arrays_have_nothing_in_common():
    shapes = [(7,), (3, 4), (2, 3, 4), (2, 2, 3, 3), (1, 1, 5, 5), (4, 1, 1, 3), (3,), (2, 2)]
    kinds = [
        lambda size: RNG.normal(size=size),
        lambda size: RNG.integers(-32, 33, size) / 4,
        lambda size: RNG.uniform(size=size),
    ]
    for shape in shapes:
        for kind in kinds:
            for _ in range(25):
                expected, actual = kind(shape), kind(shape)
                assert read(expected, actual) == set(), (expected, actual)


def test_unrelated_shapes_have_nothing_in_common():
    for _ in range(100):
        shape, other = (tuple(RNG.integers(1, 5, size=3)) for _ in range(2))
        if shape != other:
            assert read(RNG.normal(size=shape), RNG.normal(size=other)) == set()


def test_small_whole_numbers_hardly_ever_agree_by_chance():
    told = sum(
        bool(read(RNG.integers(0, 4, (2, 3)), RNG.integers(0, 4, (2, 3)), letters={}, args={})) for _ in range(300)
    )
    assert told <= 3


def test_symmetric_arrays_leave_it_open_which_axis_was_flipped():
    symmetric = MAPS + MAPS[:, :, ::-1]
    found = {reading[1] for reading in read(symmetric, symmetric[..., ::-1]) if reading[0] == "flipped"}
    assert found == {"Wo (axis=3)", "Ho (axis=2), Wo (axis=3)"}


def test_a_flip_along_an_axis_of_length_one_is_found_in_no_case_of_its_own():
    thin = MAPS[:, :, :1]
    assert patterns(thin, thin[:, :, ::-1]) == set()
    found = {reading[1] for reading in read(thin, thin[..., ::-1]) if reading[0] == "flipped"}
    assert "Ho (axis=2), Wo (axis=3)" in found  # as in a case with more rows


def test_axes_without_names_are_counted_from_both_ends():
    found = read(MAPS, MAPS[:, :, ::-1], letters={})
    assert {("flipped", "axis=2", "", 0, ""), ("flipped", "axis=-2", "", 0, "")} <= found


def test_rounding_is_allowed_for():
    flipped = MAPS[:, :, ::-1] * (1 + 1e-15)
    assert "flipped" in patterns(MAPS, flipped)
    single = MAPS[:, :, ::-1].astype(np.float32)
    assert "flipped" in patterns(MAPS, single)  # of another dtype besides


def test_nan_and_infinity_move_with_the_others():
    special = MAPS.copy()
    special[0, 0, 0, 0], special[0, 1, 1, 1], special[1, 0, 2, 2] = np.nan, np.inf, -np.inf
    assert "flipped" in patterns(special, special[:, :, ::-1])
    assert "sign" in patterns(special, -special)
    assert "offset" in patterns(special, special + 2.0)
    assert "part" in patterns(special, change(special, np.s_[:, :, -1]))
    assert "truncated" in patterns(4 * special, np.trunc(4 * special))


def test_integers_are_compared_as_they_are():
    numbers = RNG.integers(-50, 50, size=(3, 5))
    integers = {"comparators": (Comparator.INTEGERS,)}
    function = Function(name="f", parameters=("x",), required=1, outputs=("y",), **integers)
    assert "flipped" in patterns(numbers, numbers[:, ::-1], function=function)
    assert patterns(numbers, change(numbers[:, ::-1].copy(), (0, 0), 1), function=function) == set()


def test_steps_between_floats_are_allowed_for_entry_by_entry():
    function = Function(name="f", parameters=("x",), required=1, outputs=("y",), comparators=(Comparator.ULP,))
    wide = MAPS * 10.0 ** RNG.integers(-8, 8, size=MAPS.shape)
    assert "flipped" in patterns(wide, wide[:, :, ::-1] * (1 + 4e-16), function=function)
    assert patterns(wide, wide[:, :, ::-1] * (1 + 1e-12), function=function) == set()


def test_complex_numbers_are_no_trouble():
    numbers = MAPS[0] + 1j * MAPS[1]
    assert "flipped" in patterns(numbers, numbers[:, ::-1], letters={})
    assert "sign" in patterns(numbers, -numbers, letters={})
    assert patterns(numbers, numbers**2, letters={}) == set()
    assert patterns(MAPS, MAPS * 1j) == set()


def test_the_answer_of_an_earlier_call():
    earlier = [Answer(args={}, expected=RNG.normal(size=MAPS.shape)) for _ in range(3)]
    first = read(MAPS, earlier[0].expected, earlier=earlier)
    assert {reading[:3] for reading in first} == {("another_case", "", ""), ("another_case", "", "first")}
    last = read(MAPS, earlier[2].expected, earlier=earlier)
    assert {reading[2] for reading in last} == {"", "previous"}
    other_shape = Answer(args={}, expected=ROW)
    assert patterns(MAPS, ROW, earlier=[other_shape]) == {"another_case"}
    zeros = Answer(args={}, expected=np.zeros_like(MAPS))
    assert patterns(MAPS, np.zeros_like(MAPS), earlier=[zeros]) == set()
    assert patterns(MAPS, MAPS**2, earlier=[*earlier, Answer(args={}, raises=True)]) == set()


def test_outputs_are_looked_at_one_by_one():
    found = look((MAPS, ROW), (-MAPS, ROW[::-1]), function=TWO, letters={})
    told = {likeness.output: {each.pattern for each, tells in likeness.readings.items() if tells} for likeness in found}
    assert Pattern.SIGN in told["dx"]
    assert Pattern.FLIPPED in told["dw"]
    [right, wrong] = look((MAPS, ROW), (MAPS, -ROW), function=TWO, letters={})
    assert (right.right, wrong.right) == (True, False)


def test_all_parts_of_an_output_have_to_agree():
    both = {each.pattern for each in look([ROW, MAPS], [-ROW, -MAPS], letters={})[0].readings}
    assert Pattern.SIGN in both
    mixed = look([ROW, MAPS], [-ROW, MAPS[::-1]], letters={})[0].readings
    assert Pattern.SIGN not in {each.pattern for each in mixed}
    for right in (MAPS, 3, 2.5):
        one_right = look([ROW, right], [-ROW, right], letters={})[0]
        assert not one_right.right
        assert Pattern.SIGN not in {each.pattern for each in one_right.readings}
        assert "truncated" in patterns([5 * ROW, right], [np.trunc(5 * ROW), right], letters={})
    assert "sign" in patterns({"a": ROW, "b": 0, "c": "text"}, {"a": -ROW, "b": 0, "c": "text"}, letters={})


@pytest.mark.parametrize("actual", [None, "text", [1.0, 2.0], (MAPS, MAPS), {"y": MAPS}, True, 2**70, np.array(["a"])])
def test_what_cannot_be_compared_resembles_nothing(actual):
    assert read(MAPS, actual) == set()


@pytest.mark.parametrize("expected", [None, "text", 2**70, True, [1.0, 2.0], {"a": MAPS}, (MAPS, ROW)])
def test_whatever_was_due_nothing_breaks(expected):
    for actual in (expected, MAPS, -1.0, None, [3.0], {"a": -MAPS}):
        look(expected, actual, letters={})


@pytest.mark.parametrize("comparator", [Comparator.STATISTICAL, Comparator.CHOICE])
def test_random_results_and_letters_have_no_patterns(comparator):
    function = Function(name="f", parameters=("x",), required=1, outputs=("y",), comparators=(comparator,))
    assert look(MAPS, -MAPS, function=function) == ()


def test_where_value_error_is_due_there_is_no_pattern():
    answer = Answer(args={}, raises=True)
    assert resemble(CASE, FUNCTION, answer, -MAPS) == ()


def test_large_arrays_are_left_alone():
    large = RNG.normal(size=(200, 200))
    assert read(large, -large, letters={}) == set()


def test_a_dtype_alone_is_told_apart_from_the_values():
    exact = np.round(MAPS * 4)
    [likeness] = look(exact, exact.astype(np.float32))
    assert likeness.only_dtype
    [likeness] = look(exact, (2 * exact).astype(np.float32))
    assert not likeness.only_dtype


def test_names_of_factors_that_change_nothing_are_told_of_right_outputs():
    args = {"x": np.zeros((1, 3, 9, 8)), "k": 1}
    [likeness] = look(MAPS, MAPS.copy(), args=args, letters={"x": ("N", "C", "H", "W")})
    names = {each.reading for each in likeness.readings}
    assert {"N", "k", "1/N"} <= names
    assert "C" not in names


ODD = (
    np.nan, np.inf, -np.inf, 1.7e308, -1.7e308, 5e-324, 0.0, -0.0, 1.0, 2.0**53, 1e-17, -3.5,
)  # fmt: skip
DTYPES = ("float64", "float32", "float16", "int64", "uint8", "bool", "complex128")


def odd_array(rng, shape):
    dtype = rng.choice(DTYPES)
    if dtype in {"float64", "float32", "float16", "complex128"}:
        with np.errstate(all="ignore"):
            return rng.choice(ODD, size=shape).astype(dtype)
    return rng.integers(0, 2, size=shape).astype(dtype)


@pytest.mark.parametrize("comparator", [Comparator.NORMWISE, Comparator.EXACT, Comparator.ULP, Comparator.INTEGERS])
def test_odd_numbers_break_nothing_and_warn_of_nothing(comparator):
    rng = np.random.default_rng(5)
    function = Function(name="f", parameters=("x",), required=1, outputs=("y",), comparators=(comparator,))
    for _ in range(150):
        shape = tuple(rng.integers(0, 4, size=rng.integers(0, 5)))
        other = shape if rng.random() < 0.7 else tuple(rng.integers(0, 4, size=rng.integers(0, 5)))
        expected, actual = odd_array(rng, shape), odd_array(rng, other)
        args = {
            "x": odd_array(rng, (3, 2)),
            "b": odd_array(rng, 3),
            "k": int(rng.integers(-2, 3)),
            "w": float(rng.choice(ODD)),
        }
        look(expected, actual, function=function, args=args, earlier=[Answer(args={}, expected=odd_array(rng, shape))])
