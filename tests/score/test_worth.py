"""Worth: shares of the kinds, whole hundredths, exact sums."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.score.worth import apportion, as_points, share_points

KINDS = ["core", "edge", "robustness", "speed"]


@pytest.mark.parametrize(
    ("points", "kinds", "shares"),
    [
        (10, ["core", "edge", "robustness", "speed"], [600, 250, 100, 50]),
        (10, ["core"], [1000]),
        (10, ["core", "edge"], [750, 250]),
        (10, ["core", "edge", "robustness"], [650, 250, 100]),
        (12, ["core", "core", "edge", "robustness", "speed"], [360, 360, 300, 120, 60]),
        (10, ["core", "core", "core"], [334, 333, 333]),
        (1, ["core"] * 3 + ["edge"] * 4, [25, 25, 25, 7, 6, 6, 6]),
        (10, ["edge", "speed"], [950, 50]),
        (8, ["core", "edge", "edge", "edge"], [600, 67, 67, 66]),
    ],
)
def test_kinds_share_the_points(new_paper, points, kinds, shares):
    paper = new_paper(points, **{f"c{number}": (kind, "f", f"x{number}") for number, kind in enumerate(kinds)})
    assert list(share_points(paper.exercise).values()) == shares


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 20), st.lists(st.sampled_from(KINDS), min_size=1, max_size=40))
def test_claims_add_up_and_none_is_worth_nothing(new_paper, points, kinds):
    paper = new_paper(points, **{f"c{number}": (kind, "f", f"x{number}") for number, kind in enumerate(kinds)})
    shares = share_points(paper.exercise)
    assert sum(shares.values()) == 100 * points
    assert min(shares.values()) > 0


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(0, 50), min_size=1, max_size=20))
def test_apportioned_parts_are_within_one_of_exact(total, weights):
    parts = apportion(total, weights)
    if not sum(weights):
        assert parts == [0] * len(weights)
        return
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - Fraction(total * weight, sum(weights))) < 1


def test_equal_remainders_go_to_the_earlier():
    assert apportion(2, [1, 1, 1]) == [1, 1, 0]


def test_points_are_the_nearest_double():
    assert as_points(333) == 3.33
