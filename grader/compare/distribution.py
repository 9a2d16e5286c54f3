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
    if sample.size == 0:
        return RIGHT
    with np.errstate(all="ignore"):
        centred = np.asarray(sample, np.float64)
        if distribution.mean:
            centred = centred - distribution.mean
        square = _sum_products(centred, centred) / centred.size
        wild = np.zeros((), np.bool_) if math.isfinite(square) else ~np.isfinite(centred)
        if wild.any():
            return refuse(Verdict.NONFINITE, _describe_wild(sample, wild))
        return _decide(_run_tests(distribution, centred, square), centred.size)


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


def _run_tests(distribution: Distribution, centred: Array, square: float) -> Iterator[Test]:
    """Yield the tests of a sample about its known mean, cheap ones first: most wrong samples fail by these."""
    uniform, std, size = distribution.family == "uniform", distribution.std, centred.size
    yield _test_mean(distribution, centred)
    yield _test_std(std, math.sqrt(square) / std, size, uniform=uniform)
    ordered = np.sort(centred, axis=None)
    yield _test_within(std, ordered, uniform=uniform)
    yield _test_support(max(-float(ordered[0]), float(ordered[-1])) / std, size, uniform=uniform)
    yield _test_shape(std, ordered, uniform=uniform)
    repeats, allowed = find_repeats(centred, ordered)
    yield "repeats", float(repeats), 0.0, float(repeats), float(allowed)
    for product, products in _multiply(centred):
        correlation = product / (products * std**2)
        yield "correlation", correlation, 0.0, abs(correlation), SIGMAS / math.sqrt(products)


def _test_mean(distribution: Distribution, centred: Array) -> Test:
    away = float(centred.mean())
    tolerance = SIGMAS * distribution.std / math.sqrt(centred.size)
    return "mean", distribution.mean + away, distribution.mean, abs(away), tolerance


def _test_std(std: float, ratio: float, size: int, *, uniform: bool) -> Test:
    """Compare the mean square about the known mean; the error is the distance from 1 in standard deviations' ratio."""
    low, high = _bound_uniform_square(size) if uniform else _bound_normal_square(size)
    below = 1.0 - math.sqrt(low) if low > 0.0 else math.inf
    tolerance = math.sqrt(high) - 1.0 if ratio >= 1.0 else below
    return "std", ratio * std, std, abs(ratio - 1.0), tolerance


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


def _test_within(std: float, ordered: Array, *, uniform: bool) -> Test:
    below, above = np.searchsorted(ordered, [-std, std])
    share = float(above - below) / ordered.size
    expected = 1.0 / HALF_WIDTH if uniform else math.erf(1.0 / math.sqrt(2))
    return "within", share, expected, abs(share - expected), _bound_share(ordered.size)


def _test_support(farthest: float, size: int, *, uniform: bool) -> Test:
    if uniform:  # entries come as near to the ends as they like, and never beyond
        return "support", farthest, HALF_WIDTH, max(0.0, farthest - HALF_WIDTH), ROUNDING
    limit = math.sqrt(2.0 * math.log(2.0 * size / CHANCE))
    return "support", farthest, limit, farthest, limit


def _test_shape(std: float, ordered: Array, *, uniform: bool) -> Test:
    """Compare the distribution function on a grid: the largest distance there is no more than the one anywhere."""
    expected = UNIFORM_ON_GRID if uniform else NORMAL_ON_GRID
    found = np.searchsorted(ordered, GRID * std, side="right") / ordered.size
    distances = np.abs(found - expected)
    worst = int(np.argmax(distances))
    distance = float(distances[worst])
    return "distribution", float(found[worst]), float(expected[worst]), distance, _bound_share(ordered.size)


def _multiply(centred: Array) -> Iterator[tuple[float, int]]:
    """Yield sums of products of neighbours along each axis and of the two halves of each axis, with their numbers."""
    for axis, length in enumerate(centred.shape):
        along = np.moveaxis(centred, axis, 0)
        half = length // 2
        for first, second in ((along[:-1], along[1:]), (along[:half], along[half : 2 * half])):
            if first.size >= LEAST_PRODUCTS:
                yield _sum_products(first, second), first.size


def _sum_products(first: Array, second: Array) -> float:
    axes = list(range(first.ndim))
    return float(np.einsum(first, axes, second, axes, []))
