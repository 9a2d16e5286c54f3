"""Numbers for people: Persian digits in Persian prose, and compact Latin ones wherever Python would read them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.model.text import Language

_PERSIAN = str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫٬")
_MINUS = "\N{LEFT-TO-RIGHT ISOLATE}\N{MINUS SIGN}"
_END = "\N{POP DIRECTIONAL ISOLATE}"
LARGEST = 10**12  # beyond this a number in prose is unreadable: it belongs into code()
DIGITS = 6  # significant ones in a table


def num(value: float, language: Language) -> str:
    """Write a number in prose, at most two decimals: 1,234.5 or ۱٬۲۳۴٫۵; ValueError for what needs an exponent."""
    if not math.isfinite(value) or abs(value) >= LARGEST:
        raise ValueError(f"{value} does not belong into prose")
    written = f"{abs(value):,.2f}".rstrip("0").rstrip(".")
    negative = value < 0 and written != "0"
    if language == "fa":
        written = written.translate(_PERSIAN)
        return f"{_MINUS}{written}{_END}" if negative else written
    return f"\N{MINUS SIGN}{written}" if negative else written


def persian_digits(text: str) -> str:
    """Replace the Latin digits of a text, and nothing else."""
    return text.translate(_PERSIAN_DIGITS)


def compact(value: object, digits: int = DIGITS) -> str:
    """Write a value as code, floats with up to `digits` significant digits: 0.1 + 0.2 -> 0.3, True -> True."""
    if isinstance(value, float):
        return f"{value:.{digits}g}"
    return str(value)


def rough(value: float) -> str:
    """Write the size of an error to one significant digit, all that a hidden case may show: 0.0347 -> 0.03."""
    return f"{float(f'{value:.0e}'):g}"


def distinct(first: object, second: object) -> tuple[str, str]:
    """Write two values with just enough digits to tell them apart (17 tell any two float64 apart)."""
    for digits in range(DIGITS, 18):
        pair = compact(first, digits), compact(second, digits)
        if pair[0] != pair[1]:
            return pair
    return compact(first), compact(second)


_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
