"""Names of constants: what the sizes and the plain numbers of a call can make, N, H·W, 1/(kh·kw), n/(n-1), 1/stride."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.model.value import Value

LARGEST_TERM = 16  # of a fraction that is a name by itself: 3/16
CLOSE = 1e-9  # relative, for a number to be that fraction
TIMES, SQUARED = "·", "²"
DIGITS = 5  # of any other number: enough to tell that two cases have the same one


def name_constants(values: Mapping[str, Value], letters: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Return by name every constant that sizes and numbers of a call can make; what is 1 is in it as well.

    Args:
        values: arguments and outputs of the call, by name.
        letters: names of the axes of arrays, by the name of the array.
    """
    counts = dict(_list_counts(values, letters))
    known = {name: float(count) for name, count in counts.items()}
    for name, count in counts.items():
        bare = f"({name})" if TIMES in name else name
        known[f"1/{bare}"] = 1 / count
        if not name.endswith(SQUARED):
            known |= {f"√{bare}": math.sqrt(count), f"1/√{bare}": 1 / math.sqrt(count)}
        if count > 1:
            known |= {f"{bare}/({name}-1)": count / (count - 1), f"({name}-1)/{bare}": (count - 1) / count}
    for name, value in values.items():
        if isinstance(value, float) and math.isfinite(value) and value:
            known |= {name: value, f"1/{name}": 1 / value, f"1-{name}": 1 - value}
    return known


def name_number(number: float, tolerance: float) -> str:
    """Return a number as text, as a small fraction where it is one within a relative tolerance: 1/4, 0.37001."""
    if abs(number) <= LARGEST_TERM:
        fraction = Fraction(number).limit_denominator(LARGEST_TERM)
        if abs(fraction.numerator) <= LARGEST_TERM and abs(float(fraction) - number) <= max(CLOSE, tolerance) * abs(
            number
        ):
            return str(fraction)
    return f"{number:.{DIGITS}g}"


def _list_counts(values: Mapping[str, Value], letters: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, int]]:
    """Yield the sizes of axes, products of them, whole numbers and their squares."""
    sizes: dict[str, set[int]] = {}
    products: dict[str, set[int]] = {}
    for name, value in values.items():
        if isinstance(value, np.ndarray):
            known = letters.get(name, ())
            axes = known if len(known) == value.ndim else tuple(f"{name}.shape[{axis}]" for axis in range(value.ndim))
            for axis, length in zip(axes, value.shape, strict=True):
                sizes.setdefault(axis, set()).add(length)
            for some in _list_groups(value.ndim):
                product = math.prod(value.shape[axis] for axis in some)
                products.setdefault(TIMES.join(axes[axis] for axis in some), set()).add(product)
        elif isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 20:
            sizes.setdefault(name, set()).add(value)
            products.setdefault(f"{name}{SQUARED}", set()).add(value * value)
    for name, found in {**sizes, **products}.items():
        if len(found) == 1 and (count := found.pop()) > 0:  # a letter that stands for two sizes names neither
            yield name, count


def _list_groups(ndim: int) -> Iterator[tuple[int, ...]]:
    """Yield which axes are multiplied: all, all but the first, all but the second, the last two."""
    axes = tuple(range(ndim))
    groups = [axes, axes[1:], axes[:1] + axes[2:], axes[-2:]]
    yield from dict.fromkeys(group for group in groups if len(group) > 1)
