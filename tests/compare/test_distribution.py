"""Distributions: right samples of any size pass, wrong ones fail by the test that is meant for them."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare.distribution import LOG_CHANCE, rule_sample
from grader.compare.leaf import Leaf
from grader.compare.repetition import find_repeats
from grader.model.answer import Distribution
from grader.model.errors import InternalError
from grader.model.verdict import Comparator, Verdict

NORMAL = Distribution(family="normal", mean=0.0, std=0.1)
UNIFORM = Distribution(family="uniform", mean=0.0, std=0.1)
SHAPE = (64, 192, 5, 5)  # 307,200 entries


def rule(sample, distribution=NORMAL):
    leaf = Leaf(expected=np.empty(0), comparator=Comparator.STATISTICAL, distribution=distribution)
    return rule_sample(leaf, sample)


def normal(shape=SHAPE, std=0.1, mean=0.0, seed=1):
    return np.random.default_rng(seed).normal(mean, std, shape)


def uniform(shape=SHAPE, std=0.1, seed=1):
    return np.random.default_rng(seed).uniform(-std * 3**0.5, std * 3**0.5, shape)


@pytest.mark.parametrize("shape", [(), (1,), (2,), (3, 2), (10, 10), (64, 32, 3, 3), SHAPE, (0, 3)])
@pytest.mark.parametrize(("draw", "distribution"), [(normal, NORMAL), (uniform, UNIFORM)])
def test_right_samples_of_any_size_pass(shape, draw, distribution):
    for seed in range(20 if shape != SHAPE else 3):
        ruling = rule(draw(shape, seed=seed), distribution)
        assert ruling.right, ruling
        assert ruling.margin < 1.0


def test_a_mean_that_is_not_zero():
    shifted = Distribution(family="normal", mean=3.0, std=0.1)
    assert rule(normal(mean=3.0), shifted).right
    assert rule(normal(mean=3.0)).difference.rule == "mean"


def test_single_precision_draws_pass_as_doubles():
    sample = np.random.default_rng(3).random(SHAPE, dtype=np.float32).astype(float)
    assert rule((sample - 0.5) * 2 * 0.1 * 3**0.5, UNIFORM).right


WRONG = {
    "variance for std": (lambda: normal(std=0.1**0.5), NORMAL, "std"),
    "std of a = 0.2 left out": (lambda: normal(std=0.1 * (1 + 0.2**2) ** 0.5), NORMAL, "std"),
    "std too small": (lambda: normal(std=0.09), NORMAL, "std"),
    "shifted": (lambda: normal(mean=0.01), NORMAL, "mean"),
    "uniform bound of one std": (lambda: uniform(std=0.1 / 3**0.5), UNIFORM, "std"),
    "uniform for normal": (uniform, NORMAL, "within"),
    "normal for uniform": (normal, UNIFORM, "within"),
    "signs by size": (lambda: _sign_by_size(normal()), NORMAL, "distribution"),
    "normal for uniform, small": (lambda: normal((300,)), UNIFORM, "support"),
    "constant": (lambda: np.full(SHAPE, 0.1), NORMAL, "mean"),
    "two values": (lambda: 0.1 * np.sign(normal()), NORMAL, "within"),
    "positive only": (lambda: np.abs(normal()), NORMAL, "mean"),
    "one far entry": (lambda: np.concatenate([normal((1000,)), [1.2]]), NORMAL, "support"),
    "rows again": (lambda: np.tile(normal((32, 192, 5, 5)), (2, 1, 1, 1)), NORMAL, "repeats"),
    "one filter for all inputs": (lambda: np.repeat(normal((64, 1, 5, 5)), 192, axis=1), NORMAL, None),
    "rounded": (lambda: np.round(normal(), 4), NORMAL, "repeats"),
    "smoothed along the last axis": (lambda: _smooth(normal((64, 192, 25))), NORMAL, "correlation"),
    "sorted rows": (lambda: np.sort(normal((100, 600)), axis=1), NORMAL, "correlation"),
    "second half mirrored": (lambda: _mirror(normal((32, 192, 5, 5))), NORMAL, "correlation"),
    "mixture of two spreads": (
        lambda: normal() * np.tile([0.5, np.sqrt(1.75)], 153600).reshape(SHAPE),
        NORMAL,
        "within",
    ),
}


def _smooth(sample):
    return (sample + np.roll(sample, 1, axis=-1)) / 2**0.5


def _sign_by_size(sample):
    """Keep mean, spread and share within one std of a normal sample: half of the mean size lies below the median."""
    size = np.abs(sample)
    return np.where(size < 0.1 * np.sqrt(2 * np.log(2)), size, -size)


def _mirror(sample):
    return np.concatenate([sample, -sample])


@pytest.mark.parametrize("name", WRONG)
def test_wrong_samples_fail(name):
    make, distribution, rule_name = WRONG[name]
    ruling = rule(make(), distribution)
    assert ruling.verdict is Verdict.WRONG_VALUE
    assert ruling.margin > 1.0
    assert rule_name is None or ruling.difference.rule == rule_name
    assert ruling.difference.error > ruling.difference.tolerance


def test_numbers_of_a_message():
    ruling = rule(normal(std=0.2))
    assert ruling.difference.actual == pytest.approx(0.2, rel=0.01)
    assert ruling.difference.expected == 0.1
    assert ruling.difference.error == pytest.approx(1.0, rel=0.02)
    assert ruling.difference.total == 307_200


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_special_entries_are_nonfinite(value):
    sample = normal((4, 4))
    sample[1, 2] = value
    ruling = rule(sample)
    assert ruling.verdict is Verdict.NONFINITE
    assert ruling.difference.index == (1, 2)
    assert ruling.difference.wrong == 1


@pytest.mark.parametrize(
    "distribution",
    [None, Distribution(family="cauchy", mean=0.0, std=1.0), Distribution(family="normal", mean=0.0, std=0.0)],
)
def test_a_distribution_that_is_not_known_is_our_fault(distribution):
    with pytest.raises(InternalError):
        rule(normal((3,)), distribution)


def test_form_comes_before_distribution(judge_value):
    known = {"comparators": (Comparator.STATISTICAL,), "distribution": NORMAL}
    expected = normal((6, 5))
    assert judge_value(expected, normal((6, 5), seed=9), **known).verdict is Verdict.RIGHT
    assert judge_value(expected, normal((5, 6)), **known).verdict is Verdict.WRONG_SHAPE
    assert judge_value(expected, normal((6, 5)).astype(np.float32), **known).verdict is Verdict.WRONG_DTYPE
    assert judge_value(expected, normal((6, 5)).tolist(), **known).verdict is Verdict.WRONG_TYPE


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_a_repeated_slice_is_found_along_every_axis(axis):
    sample = normal((60, 50, 30))
    again = np.moveaxis(sample, axis, 0)
    again[1] = again[0]
    repeats, allowed = find_repeats(sample, np.sort(sample, axis=None))
    assert repeats == again[0].size
    assert repeats > allowed


def test_chance_meetings_are_allowed():
    coarse = np.random.default_rng(5).integers(0, 2**23, 100_000) / 2**23
    repeats, allowed = find_repeats(coarse, np.sort(coarse))
    assert 0 < repeats <= allowed


def test_six_sigma_is_what_the_bounds_stand_for():
    assert pytest.approx(20.74, abs=0.01) == LOG_CHANCE
