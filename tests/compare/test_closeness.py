"""Closeness: the derived tolerance, ulps, and hostile numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.compare.closeness import ulp_of
from grader.compare.leaf import Leaf
from grader.model.verdict import Comparator, Verdict

EPS = np.finfo(np.float64).eps
ANY_FLOATS = hnp.arrays(np.float64, hnp.array_shapes(min_dims=1, max_dims=3, min_side=0, max_side=4))
COMPARATORS = [Comparator.NORMWISE, Comparator.EXACT, Comparator.ULP, Comparator.INTEGERS]


@pytest.mark.parametrize("comparator", COMPARATORS)
def test_everything_equals_itself(judge_value, comparator):
    @settings(max_examples=60, deadline=None)
    @given(ANY_FLOATS)
    def check(array):
        judgement = judge_value(array, array.copy(), comparator=comparator)
        assert judgement.verdict is Verdict.RIGHT
        assert judgement.margin == 0.0

    check()


@pytest.mark.parametrize("comparator", COMPARATORS)
def test_no_other_shape_is_ever_right(judge_value, comparator):
    @settings(max_examples=60, deadline=None)
    @given(ANY_FLOATS, ANY_FLOATS)
    def check(expected, actual):
        if expected.shape != actual.shape:
            assert judge_value(expected, actual, comparator=comparator).verdict is Verdict.WRONG_SHAPE

    check()


@pytest.mark.parametrize("comparator", COMPARATORS)
def test_a_special_value_never_passes_for_a_number(judge_value, comparator):
    @settings(max_examples=60, deadline=None)
    @given(ANY_FLOATS, st.sampled_from([np.nan, np.inf, -np.inf]), st.data())
    def check(expected, special, data):
        if expected.size == 0:
            return
        place = data.draw(st.integers(0, expected.size - 1))
        actual = expected.copy()
        actual.flat[place] = special
        same = np.array_equal(expected, actual, equal_nan=True)
        verdict = judge_value(expected, actual, comparator=comparator, scales=(np.inf,)).verdict
        assert verdict is (Verdict.RIGHT if same else Verdict.NONFINITE)

    check()


def test_any_two_arrays_get_a_verdict_without_a_warning(judge_value):
    @settings(max_examples=100, deadline=None)
    @given(ANY_FLOATS, st.data(), st.sampled_from(COMPARATORS), st.floats())
    def check(expected, data, comparator, scale):
        actual = data.draw(hnp.arrays(np.float64, expected.shape))
        judgement = judge_value(expected, actual, comparator=comparator, scales=(scale,))
        assert judgement.verdict in {Verdict.RIGHT, Verdict.NONFINITE, Verdict.WRONG_VALUE}
        assert (judgement.margin > 1.0) == (judgement.verdict is not Verdict.RIGHT)

    check()


@pytest.mark.parametrize(("dtype", "eps"), [("float64", EPS), ("float32", np.finfo("f4").eps), ("float16", 2**-10)])
def test_the_tolerance_is_derived_from_dtype_terms_and_scale(judge_value, dtype, eps):
    expected = np.array([1.0, 0.0])
    tolerance = float(eps) * (8 + 2 * math.sqrt(100)) * 50.0
    known = {"dtypes": (dtype,), "scales": (50.0,), "terms": 100, "free_dtype": ("y",)}
    inside = judge_value(expected, expected + np.array([0.0, 0.99 * tolerance]), **known)
    outside = judge_value(expected, expected + np.array([0.0, 1.01 * tolerance]), **known)
    assert inside.verdict is Verdict.RIGHT
    assert inside.margin == pytest.approx(0.99)
    assert outside.verdict is Verdict.WRONG_VALUE
    assert outside.margin == pytest.approx(1.01)
    assert outside.difference.tolerance == pytest.approx(tolerance)


def test_the_scale_is_a_floor_where_the_answer_is_zero(judge_value):
    zeros = np.zeros(3)
    noise = np.array([0.0, 1e-16, -1e-16])
    assert judge_value(zeros, noise, scales=(1.0,)).verdict is Verdict.RIGHT
    assert judge_value(zeros, noise).verdict is Verdict.WRONG_VALUE
    assert judge_value(zeros, -zeros).verdict is Verdict.RIGHT


@pytest.mark.parametrize("scale", [math.nan, math.inf, -math.inf])
def test_a_scale_that_is_no_number_does_not_open_the_gate(judge_value, scale):
    assert judge_value(np.array([1.0]), np.array([2.0]), scales=(scale,)).verdict is Verdict.WRONG_VALUE


def test_exact_only_sharpens_the_rule(judge_value):
    third = np.array([1.0, 2.0]) / 3.0
    last_bit = np.nextafter(third, 1.0)
    assert judge_value(third, last_bit, comparator=Comparator.EXACT).verdict is Verdict.RIGHT
    assert judge_value(third, third + 0.25, comparator=Comparator.EXACT).difference.rule == "exact"


def test_scalars_have_a_tolerance_too(judge_value):
    assert judge_value(1.0, 1.0 + 4 * EPS).verdict is Verdict.RIGHT
    assert judge_value(1.0, np.float32(1.0 + 1e-6)).verdict is Verdict.WRONG_VALUE
    single = {"dtypes": ("float32",)}
    assert judge_value(1.0, np.float32(1.0 + 4e-7), **single).verdict is Verdict.RIGHT
    judgement = judge_value(1.0, 1.5)
    assert judgement.difference.index is None
    assert (judgement.difference.wrong, judgement.difference.total) == (1, 1)


def test_integers_comparator_wants_floats_equal(judge_value):
    wanted = np.array([0.5, 1.5])
    assert judge_value(wanted, wanted.copy(), comparator=Comparator.INTEGERS).verdict is Verdict.RIGHT
    judgement = judge_value(wanted, np.nextafter(wanted, 9.0), comparator=Comparator.INTEGERS)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.rule == "integers"
    nan = np.array([np.nan, 1.0])
    assert judge_value(nan, nan.copy(), comparator=Comparator.INTEGERS).verdict is Verdict.RIGHT


def test_integer_arrays_are_exact_under_any_comparator(judge_value):
    wanted = np.array([2**62, 5])
    for comparator in COMPARATORS:
        assert judge_value(wanted, wanted.copy(), comparator=comparator).verdict is Verdict.RIGHT
        assert judge_value(wanted, wanted + 1, comparator=comparator).verdict is Verdict.WRONG_VALUE


@pytest.mark.parametrize("size", [1.0, 1e-300, 1e300, 1.7e308, 3.7, 2.0**-1022])
def test_ulps_are_counted_element_by_element(judge_value, size):
    wanted = np.array([1.0, -1.0]) * size
    unit = np.spacing(size)
    near = wanted + np.array([0.0, 8.0]) * unit
    far = wanted + np.array([0.0, 9.0]) * unit
    assert judge_value(wanted, near, comparator=Comparator.ULP).verdict is Verdict.RIGHT
    judgement = judge_value(wanted, far, comparator=Comparator.ULP)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.error == 9.0
    assert judgement.difference.tolerance == 8.0
    assert judgement.difference.index == (1,)


def test_ulps_see_what_a_norm_does_not(judge_value):
    x = np.array([-1.0, -1e-8, -1e-16])
    wanted = np.expm1(x)
    sloppy = np.exp(x) - 1.0
    assert judge_value(wanted, sloppy).verdict is Verdict.RIGHT
    assert judge_value(wanted, sloppy, comparator=Comparator.ULP).verdict is Verdict.WRONG_VALUE


def test_ulps_near_zero_count_subnormals(judge_value):
    smallest = 5e-324
    zero = np.array([0.0])
    ulp = {"comparator": Comparator.ULP}
    assert judge_value(zero, zero + 8 * smallest, **ulp).verdict is Verdict.RIGHT
    assert judge_value(zero, zero + 9 * smallest, **ulp).verdict is Verdict.WRONG_VALUE
    assert judge_value(zero, zero + 1e-300, **ulp).verdict is Verdict.WRONG_VALUE
    assert judge_value(zero, -zero, **ulp).verdict is Verdict.RIGHT


def test_ulps_are_those_of_the_demanded_dtype(judge_value):
    wanted = np.array([1.0 / 3.0])
    single = {"comparator": Comparator.ULP, "dtypes": ("float32",)}
    rounded = wanted.astype(np.float32)
    assert judge_value(wanted, rounded, **single).verdict is Verdict.RIGHT
    assert judge_value(wanted, rounded + 7 * np.spacing(rounded), **single).verdict is Verdict.RIGHT
    assert judge_value(wanted, rounded + 10 * np.spacing(rounded), **single).verdict is Verdict.WRONG_VALUE


def test_what_overflows_in_the_demanded_dtype_is_infinite_there(judge_value):
    wanted = np.array([1e39, 1.0])
    given_back = np.array([np.inf, 1.0], np.float32)
    for comparator in (Comparator.NORMWISE, Comparator.ULP):
        known = {"dtypes": ("float32",), "comparator": comparator}
        assert judge_value(wanted, given_back, **known).verdict is Verdict.RIGHT


def test_unit_of_a_number_never_vanishes():
    units = ulp_of(np.array([0.0, 5e-324, 1.0, np.finfo(float).max]), np.dtype(float))
    assert (units > 0).all()
    assert np.isfinite(units).all()
    assert units[2] == EPS
    assert ulp_of(np.array([1.0 + 0j]), np.dtype(np.complex64))[0] == np.finfo(np.float32).eps


def test_tolerance_of_a_leaf_counts_terms_at_least_once():
    leaf = Leaf(expected=1.0, comparator=Comparator.NORMWISE, scale=2.0, terms=0)
    assert leaf.tolerance(1.0) == pytest.approx(EPS * 10 * 2.0)


def test_complex_values(judge_value):
    wanted = np.array([1 + 2j, 3.0])
    for comparator in (Comparator.NORMWISE, Comparator.ULP):
        assert judge_value(wanted, wanted * (1 + EPS), comparator=comparator).verdict is Verdict.RIGHT
        judgement = judge_value(wanted, wanted.conj(), comparator=comparator)
        assert judgement.verdict is Verdict.WRONG_VALUE
        assert judgement.difference.actual == "(1-2j)"
    assert judge_value(wanted, wanted * np.nan).verdict is Verdict.NONFINITE
