"""Errors entry by entry: they say of every entry what the judgement said of the whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.compare import judge, measure_errors
from grader.model.answer import CaseAnswers
from grader.model.running import CallOutcome
from grader.model.verdict import Comparator, Verdict

from .conftest import build

FLOATS = hnp.arrays(np.float64, (2, 3))


def measure(expected, actual, **options):
    case, function, answer = build(expected, options)
    outcome = CallOutcome(id="c#0", value=actual)
    judgement = judge(case, function, CaseAnswers(case="c", answer=answer), (outcome,))
    if judgement.difference is None:
        return judgement, None
    return judgement, measure_errors(case, function, answer, actual, judgement.difference)


@pytest.mark.parametrize("comparator", [Comparator.NORMWISE, Comparator.EXACT, Comparator.ULP])
def test_as_many_entries_are_wrong_as_the_judgement_counted(comparator):
    @settings(max_examples=80, deadline=None)
    @given(FLOATS, FLOATS, hnp.arrays(np.bool_, (2, 3)), st.floats(0, 1e-13))
    def check(expected, other, mixed, near):
        with np.errstate(all="ignore"):
            actual = np.where(mixed, other, expected * (1 + near))
        judgement, ratios = measure(expected, actual, comparator=comparator)
        if judgement.verdict is Verdict.WRONG_VALUE:
            limit = 1 if judgement.difference.tolerance else 0
            assert np.count_nonzero(~(ratios <= limit)) == judgement.difference.wrong
            assert not ratios[judgement.difference.index] <= limit
        elif judgement.verdict is Verdict.NONFINITE:
            assert np.count_nonzero(np.isnan(ratios)) == judgement.difference.wrong

    check()


def test_an_error_is_measured_in_tolerances():
    judgement, ratios = measure(np.array([1.0, 2.0]), np.array([1.0, 3.0]))
    assert ratios[0] == 0
    assert ratios[1] == pytest.approx(1 / judgement.difference.tolerance)


def test_where_nothing_is_allowed_the_error_itself_counts():
    _, ratios = measure(np.array([1, 2, 9]), np.array([1, 4, 8]), comparators=(Comparator.INTEGERS,))
    assert list(ratios) == [0, 2, 1]


def test_an_infinity_in_its_place_is_right_and_elsewhere_special():
    _, ratios = measure(np.array([np.inf, 1.0, np.nan]), np.array([np.inf, np.nan, np.nan]))
    assert ratios[0] == ratios[2] == 0
    assert np.isnan(ratios[1])


def test_single_precision_and_integers_that_stand_for_floats_are_measured():
    for kind in (np.float32, np.int64):
        _, ratios = measure(np.array([1.0, 2.0]), np.array([1, 3], kind), free_dtype=("y",))
        assert ratios[0] == 0
        assert ratios[1] > 1


def test_the_part_that_the_difference_is_in_is_measured():
    options = {"outputs": ("y", "z"), "comparators": (Comparator.NORMWISE, Comparator.NORMWISE)}
    expected = (np.zeros(2), np.ones(3))
    judgement, ratios = measure(expected, (np.zeros(2), np.array([1.0, 2.0, 1.0])), **options)
    assert judgement.difference.output == "z"
    assert (ratios > 1).tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("expected", "actual"),
    [(np.zeros(2), np.zeros(3)), (np.zeros(2), [0.0, 1.0]), (1.0, 2.0), ("a", "b"), ({"k": 1.0}, {"k": 2.0})],
)
def test_what_has_no_entries_is_not_measured(expected, actual):
    judgement, ratios = measure(expected, actual)
    assert judgement.difference is not None
    assert ratios is None
