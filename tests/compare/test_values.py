"""Order of a comparison: kind, shape, dtype, NaN and inf by position, values; each with what a message needs."""

from __future__ import annotations

import numpy as np
import pytest

from grader.model.errors import InternalError
from grader.model.judgement import Difference
from grader.model.pack import Tolerance
from grader.model.verdict import Comparator, Verdict

MATRIX = np.arange(1.0, 7.0).reshape(2, 3)
TWO = {"outputs": ("y", "dx"), "comparators": (Comparator.NORMWISE, Comparator.NORMWISE)}


def planted(value, index=(1, 0), array=MATRIX):
    copy = array.copy()
    copy[index] = value
    return copy


def test_equal_arrays_are_right_without_margin(judge_value):
    judgement = judge_value(MATRIX, MATRIX.copy())
    assert judgement.verdict is Verdict.RIGHT
    assert judgement.margin == 0.0


def test_shape(judge_value):
    judgement = judge_value(MATRIX, MATRIX.T)
    assert judgement.verdict is Verdict.WRONG_SHAPE
    assert judgement.difference == Difference(output="y", rule="shape", actual_shape=(3, 2), expected_shape=(2, 3))


@pytest.mark.parametrize("actual", [np.float64(1.0), np.array(1.0)])
def test_a_numpy_scalar_for_an_array_is_a_shape(judge_value, actual):
    judgement = judge_value(MATRIX, actual)
    assert judgement.verdict is Verdict.WRONG_SHAPE
    assert judgement.difference.actual_shape == ()


def test_empty_arrays_differ_by_shape_and_dtype_only(judge_value):
    empty = np.empty((0, 3))
    assert judge_value(empty, np.empty((0, 3))).verdict is Verdict.RIGHT
    assert judge_value(empty, np.empty((0, 2))).verdict is Verdict.WRONG_SHAPE
    assert judge_value(empty, np.empty((3, 0))).verdict is Verdict.WRONG_SHAPE
    assert judge_value(empty, np.empty((0, 3), np.float32)).verdict is Verdict.WRONG_DTYPE


def test_dtype_comes_from_the_answer(judge_value):
    single = {"dtypes": ("float32",), "scales": (6.0,)}
    assert judge_value(MATRIX, MATRIX.astype(np.float32), **single).verdict is Verdict.RIGHT
    judgement = judge_value(MATRIX, MATRIX, **single)
    assert judgement.verdict is Verdict.WRONG_DTYPE
    assert judgement.difference.actual_type == "float64"
    assert judgement.difference.expected_type == "float32"


@pytest.mark.parametrize("dtype", ["int64", "float32", "complex128", "object", "U4", "bool", "longdouble"])
def test_other_dtypes_are_wrong(judge_value, dtype):
    assert judge_value(MATRIX, MATRIX.astype(dtype)).verdict is Verdict.WRONG_DTYPE


def test_byte_order_and_memory_layout_are_free(judge_value):
    assert judge_value(MATRIX, MATRIX.astype(">f8")).verdict is Verdict.RIGHT
    assert judge_value(MATRIX, np.asfortranarray(MATRIX)).verdict is Verdict.RIGHT
    assert judge_value(MATRIX, np.repeat(MATRIX, 2, axis=1)[:, ::2]).verdict is Verdict.RIGHT
    assert judge_value(MATRIX, MATRIX[::-1, ::-1].copy()[::-1, ::-1]).verdict is Verdict.RIGHT


def test_subclasses_are_compared_as_arrays(judge_value):
    masked = np.ma.masked_array(MATRIX, mask=MATRIX > 3)
    assert judge_value(MATRIX, masked).verdict is Verdict.RIGHT
    assert judge_value(MATRIX, np.ma.masked_array(MATRIX + 1, mask=True)).verdict is Verdict.WRONG_VALUE


@pytest.mark.parametrize("dtype", ["float64", "bool", "int64", "int8", "float32"])
def test_a_mask_may_come_in_any_dtype_where_that_is_free(judge_value, dtype):
    mask = np.array([[1.0, 0.0], [1.0, 1.0]])
    free = {"free_dtype": ("y",)}
    assert judge_value(mask, mask.astype(dtype), **free).verdict is Verdict.RIGHT
    assert judge_value(mask.astype(bool), mask.astype(dtype), **free).verdict is Verdict.RIGHT
    assert judge_value(mask, (1 - mask).astype(dtype), **free).verdict is Verdict.WRONG_VALUE
    assert judge_value(mask, mask.astype(object), **free).verdict is Verdict.WRONG_DTYPE


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_nan_and_inf_are_compared_by_position(judge_value, value):
    special = planted(value)
    assert judge_value(special, special.copy()).verdict is Verdict.RIGHT
    for expected, actual, first, wrong in [
        (special, MATRIX, (1, 0), 1),
        (MATRIX, special, (1, 0), 1),
        (special, planted(value, (0, 1)), (0, 1), 2),
    ]:
        judgement = judge_value(expected, actual)
        assert judgement.verdict is Verdict.NONFINITE
        assert judgement.difference.index == first
        assert (judgement.difference.wrong, judgement.difference.total) == (wrong, 6)
        assert judgement.difference.error is None


def test_inf_of_the_other_sign_and_nan_for_inf_are_nonfinite(judge_value):
    assert judge_value(planted(np.inf), planted(-np.inf)).verdict is Verdict.NONFINITE
    assert judge_value(planted(np.inf), planted(np.nan)).verdict is Verdict.NONFINITE


def test_special_values_travel_as_text(judge_value):
    difference = judge_value(MATRIX, planted(np.nan)).difference
    assert difference.actual == "nan"
    assert difference.expected == 4.0
    assert judge_value(np.inf, -np.inf).difference.actual == "-inf"


def test_values_beside_special_ones_still_count(judge_value):
    special = planted(np.nan)
    wrong = special.copy()
    wrong[0, 1] += 1.0
    judgement = judge_value(special, wrong)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.index == (0, 1)


def test_a_wrong_value_is_described(judge_value):
    wrong = MATRIX.copy()
    wrong[0, 2] += 0.25
    wrong[1, 1] += 0.5
    judgement = judge_value(MATRIX, wrong, scales=(10.0,), terms=4)
    difference = judgement.difference
    tolerance = np.finfo(float).eps * (8 + 2 * 2) * 10.0
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert (difference.index, difference.actual, difference.expected) == ((0, 2), 3.25, 3.0)
    assert (difference.wrong, difference.total, difference.rule) == (2, 6, "normwise")
    assert difference.error == 0.5
    assert difference.tolerance == pytest.approx(tolerance)
    assert judgement.margin == pytest.approx(0.5 / tolerance)


def test_the_first_kind_of_difference_decides_in_the_whole_result(judge_value):
    wrong_value, wrong_shape = MATRIX + 1, MATRIX.T
    assert judge_value((MATRIX, MATRIX), (wrong_value, wrong_shape), **TWO).verdict is Verdict.WRONG_SHAPE
    assert judge_value((MATRIX, MATRIX), (wrong_value, MATRIX.astype("f4")), **TWO).verdict is Verdict.WRONG_DTYPE
    assert judge_value((MATRIX, MATRIX), (wrong_value, planted(np.nan)), **TWO).verdict is Verdict.NONFINITE
    assert judge_value((MATRIX, MATRIX), (wrong_shape, None), **TWO).verdict is Verdict.WRONG_TYPE


def test_of_one_kind_the_first_output_decides(judge_value):
    judgement = judge_value((MATRIX, MATRIX), (MATRIX + 1, MATRIX + 1), **TWO)
    assert judgement.difference.output == "y"
    assert judge_value((MATRIX, MATRIX), (MATRIX, MATRIX + 1), **TWO).difference.output == "dx"


def test_every_output_has_its_own_comparator(judge_value):
    options = {"outputs": ("y", "dx"), "comparators": (Comparator.NORMWISE, Comparator.ULP)}
    expected = np.array([1.0, 1e-20])
    noisy = np.array([1.0, 1.0001e-20])
    assert judge_value((expected, expected), (noisy, expected), **options).verdict is Verdict.RIGHT
    judgement = judge_value((expected, expected), (expected, noisy), **options)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.rule == "ulp"
    assert judgement.difference.index == (1,)


def test_whole_numbers_are_equal_or_wrong(judge_value):
    assert judge_value(12_443_648, 12_443_648).verdict is Verdict.RIGHT
    judgement = judge_value(2**60, 2**60 + 1)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.rule == "integers"
    assert judgement.difference.actual == 2**60 + 1
    assert judgement.difference.index is None
    indices = np.array([2**60, 3])
    assert judge_value(indices, indices + np.array([1, 0])).difference.index == (0,)


def test_enormous_integers_are_compared_and_shown(judge_value):
    huge = 10**400
    assert judge_value(huge, huge).verdict is Verdict.RIGHT
    judgement = judge_value(3, huge)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.actual == "inf"
    assert judgement.difference.error is None
    assert judge_value(3.0, huge).verdict is Verdict.NONFINITE
    assert judge_value(3, -(2**70)).difference.actual == "-1.18e+21"


def test_text_is_equal_or_wrong(judge_value):
    judgement = judge_value("valid", "same" * 100)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.expected == "valid"
    assert len(judgement.difference.actual) == 60


def test_bools_are_shown_as_text(judge_value):
    expected, actual = True, False
    judgement = judge_value(expected, actual)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.actual == "False"


def test_an_author_may_widen_with_a_reason(judge_value):
    near = MATRIX + 1e-13
    assert judge_value(MATRIX, near).verdict is Verdict.WRONG_VALUE
    wide = Tolerance(factor=1000.0, because="badly conditioned")
    assert judge_value(MATRIX, near, tolerance=wide).verdict is Verdict.RIGHT
    judgement = judge_value(MATRIX, MATRIX + 1e-3, tolerance=wide)
    assert judgement.difference.because == "badly conditioned"


@pytest.mark.parametrize("options", [{"scales": (1.0, 1.0)}, {"dtypes": ("float64", "float64")}])
def test_answers_that_do_not_fit_are_our_fault(judge_value, options):
    with pytest.raises(InternalError):
        judge_value(MATRIX, MATRIX, **options)
