"""Distributions: a random array is right when every test accepts it that a right one passes at six sigma.

Six sigma is a two-sided probability of 2e-9 per test. Where the normal approximation does not hold for few entries the
bound is one that holds for any number of them: Wilson-Hilferty for the chi-squared of normal entries, Bernstein for
uniform ones, Hoeffding for a share, Dvoretzky-Kiefer-Wolfowitz with Massart's constant for the distribution function,
and the union bound for the farthest entry. Correlations are looked at from 1,000 products on.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from grader.compare.repetition import find_repeats
from grader.compare.ruling import RIGHT, Ruling, finite_or_none, refuse, show_entry
from grader.model.errors import InternalError
from grader.model.judgement import Difference
from grader.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.compare.leaf import Leaf
    from grader.model.answer import Distribution
    from grader.model.value import Array

SIGMAS = 6.0
CHANCE = math.erfc(SIGMAS / math.sqrt(2))  # 2e-9
LOG_CHANCE = math.log(2 / CHANCE)  # t of the exponential bounds, 20.7
HALF_WIDTH = math.sqrt(3)  # of a uniform distribution, in standard deviations
LEAST_PRODUCTS = 1000
GRID = np.linspace(-4.0, 4.0, 257)
NORMAL_ON_GRID = np.array([math.erf(each / math.sqrt(2)) for each in GRID]) / 2 + 0.5
UNIFORM_ON_GRID = np.clip(GRID / (2 * HALF_WIDTH) + 0.5, 0.0, 1.0)
UNIFORM_SQUARE_VARIANCE, UNIFORM_SQUARE_RANGE = 0.8, 2.0  # of (x/std)**2: its variance, its largest distance from 1
ROUNDING = 1e-9  # relative, on the ends of the support

Test: TypeAlias = tuple[str, float, float, float, float]  # rule, actual, expected, error, tolerance


def rule_sample(leaf: Leaf, sample: Array) -> Ruling:
    """Compare a random array with the distribution it should come from.

    Args:
        leaf: carries the distribution; its expected value is one sample of it and does not count.
        sample: the student's array, any shape.

    Raises:
        InternalError: the answer names no distribution, or one of no known family.
    """
    distribution = leaf.distribution
    if distribution is None or distribution.family not in {"normal", "uniform"} or distribution.std <= 0.0:
        raise InternalError(f"no distribution to compare with: {distribution}")
    sample = sample.astype(np.float64)
    wild = ~np.isfinite(sample)
    if wild.any():
        return refuse(Verdict.NONFINITE, _describe_wild(sample, wild))
    if sample.size == 0:
        return RIGHT
    with np.errstate(all="ignore"):
        standard = (sample - distribution.mean) / distribution.std
        return _decide(_run_tests(distribution, sample, standard), sample.size)


def _decide(tests: Iterator[Test], size: int) -> Ruling:
    worst = 0.0
    for rule, actual, expected, error, tolerance in tests:
        margin = error / tolerance if tolerance > 0.0 else math.inf
        if not error <= tolerance:
            difference = Difference(
                actual=show_entry(actual),
                expected=show_entry(expected),
                error=finite_or_none(error),
                tolerance=finite_or_none(tolerance),
                rule=rule,
                total=size,
            )
            return Ruling(Verdict.WRONG_VALUE, margin, difference)
        worst = max(worst, margin)
    return Ruling(Verdict.RIGHT, worst)


def _describe_wild(sample: Array, wild: Array) -> Difference:
    first = np.unravel_index(int(np.argmax(wild)), wild.shape)
    return Difference(
        index=tuple(int(each) for each in first),
        actual=show_entry(float(sample[first])),
        rule="nonfinite",
        wrong=int(np.count_nonzero(wild)),
        total=int(wild.size),
    )


def _run_tests(distribution: Distribution, sample: Array, standard: Array) -> Iterator[Test]:
    uniform = distribution.family == "uniform"
    yield _test_mean(distribution, sample)
    yield _test_std(distribution, standard, uniform=uniform)
    yield _test_within(standard, uniform=uniform)
    yield _test_support(standard, uniform=uniform)
    yield _test_shape(standard, uniform=uniform)
    repeats, allowed = find_repeats(sample)
    yield "repeats", float(repeats), 0.0, float(repeats), float(allowed)
    for correlation, products in _correlate(standard):
        yield "correlation", correlation, 0.0, abs(correlation), SIGMAS / math.sqrt(products)


def _test_mean(distribution: Distribution, sample: Array) -> Test:
    mean = float(sample.mean())
    tolerance = SIGMAS * distribution.std / math.sqrt(sample.size)
    return "mean", mean, distribution.mean, abs(mean - distribution.mean), tolerance


def _test_std(distribution: Distribution, standard: Array, *, uniform: bool) -> Test:
    """Compare the mean square about the known mean; the error is the distance from 1 in standard deviations' ratio."""
    ratio = math.sqrt(float(np.mean(standard**2)))
    low, high = _bound_uniform_square(standard.size) if uniform else _bound_normal_square(standard.size)
    below = 1.0 - math.sqrt(low) if low > 0.0 else math.inf
    tolerance = math.sqrt(high) - 1.0 if ratio >= 1.0 else below
    return "std", ratio * distribution.std, distribution.std, abs(ratio - 1.0), tolerance


def _bound_normal_square(size: int) -> tuple[float, float]:
    spread = 2.0 / (9.0 * size)
    low, high = (1.0 - spread + sign * SIGMAS * math.sqrt(spread) for sign in (-1.0, 1.0))
    return max(low, 0.0) ** 3, high**3


def _bound_uniform_square(size: int) -> tuple[float, float]:
    linear = LOG_CHANCE * UNIFORM_SQUARE_RANGE / 3.0
    root = math.sqrt(linear**2 + 2.0 * size * UNIFORM_SQUARE_VARIANCE * LOG_CHANCE)
    distance = (linear + root) / size
    return max(1.0 - distance, 0.0), 1.0 + distance


def _bound_share(size: int) -> float:
    return math.sqrt(LOG_CHANCE / (2.0 * size))


def _test_within(standard: Array, *, uniform: bool) -> Test:
    share = float(np.mean(np.abs(standard) < 1.0))
    expected = 1.0 / HALF_WIDTH if uniform else math.erf(1.0 / math.sqrt(2))
    return "within", share, expected, abs(share - expected), _bound_share(standard.size)


def _test_support(standard: Array, *, uniform: bool) -> Test:
    farthest = float(np.abs(standard).max())
    if uniform:  # entries come as near to the ends as they like, and never beyond
        return "support", farthest, HALF_WIDTH, max(0.0, farthest - HALF_WIDTH), ROUNDING
    limit = math.sqrt(2.0 * math.log(2.0 * standard.size / CHANCE))
    return "support", farthest, limit, farthest, limit


def _test_shape(standard: Array, *, uniform: bool) -> Test:
    """Compare the distribution function on a grid: the largest distance there is no more than the one anywhere."""
    expected = UNIFORM_ON_GRID if uniform else NORMAL_ON_GRID
    found = np.searchsorted(np.sort(standard, axis=None), GRID, side="right") / standard.size
    distances = np.abs(found - expected)
    worst = int(np.argmax(distances))
    distance = float(distances[worst])
    return "distribution", float(found[worst]), float(expected[worst]), distance, _bound_share(standard.size)


def _correlate(standard: Array) -> Iterator[tuple[float, int]]:
    """Yield mean products of neighbours along each axis and of the two halves of each axis, with their numbers."""
    for axis, length in enumerate(standard.shape):
        along = np.moveaxis(standard, axis, 0)
        half = length // 2
        for first, second in ((along[:-1], along[1:]), (along[:half], along[half : 2 * half])):
            if first.size >= LEAST_PRODUCTS:
                yield float(np.mean(first * second)), first.size
