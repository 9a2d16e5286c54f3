"""What one rule says of one thing; a judgement is made of the first ruling that is not right."""

from __future__ import annotations

import math

import msgspec

from grader.model.judgement import Difference
from grader.model.verdict import Verdict

MOST_TEXT = 60  # characters of a student's text in a difference
MOST_NAMES = 8
LARGEST_WIRE_INT = 2**63


class Ruling(msgspec.Struct, frozen=True):
    """A verdict with its reason. `margin` is error/tolerance: 0 for equal, inf where no number decided."""

    verdict: Verdict
    margin: float = 0.0
    difference: Difference | None = None

    @property
    def right(self) -> bool:
        """Tell whether nothing is wrong."""
        return self.verdict is Verdict.RIGHT


RIGHT = Ruling(Verdict.RIGHT)


def refuse(verdict: Verdict, difference: Difference) -> Ruling:
    """Rule against something for a reason that has no number."""
    return Ruling(verdict, math.inf, difference)


def show_entry(value: object) -> float | int | str:
    """Return a scalar as a difference may carry it: text where JSON has no number for it.

    Examples: nan -> "nan", True -> "True", 2**70 -> its digits.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return cut_text(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    return value if -LARGEST_WIRE_INT <= value < LARGEST_WIRE_INT else cut_text(f"{float_or_inf(value):.3g}")


def cut_text(value: object) -> str:
    """Return the start of a value's text, as it comes from a student."""
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= MOST_TEXT else text[: MOST_TEXT - 1] + "…"


def cut_names(names: object) -> tuple[str, ...]:
    """Return the first few names of a collection, each cut to a bounded length."""
    found = [cut_text(name) for name in names] if isinstance(names, list | tuple | set | frozenset) else []
    return tuple(found[:MOST_NAMES])


def float_or_inf(value: float) -> float:
    """Return a number as a float; an int beyond its range is infinite."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def finite_or_none(value: float) -> float | None:
    """Return what JSON can carry."""
    return value if math.isfinite(value) else None
