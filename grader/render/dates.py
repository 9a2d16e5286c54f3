"""Moments for people: Gregorian in English, the Persian calendar in Persian."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import jdatetime

from grader.render.numerals import persian_digits

if TYPE_CHECKING:
    from grader.model.text import Language


def say_date(moment: str, language: Language) -> str:
    """Write an ISO moment: 24 November 2026, 14:05 or ۳ آذر ۱۴۰۵، ساعت ۱۴:۰۵; what is no moment stays as it is."""
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    if language == "en":
        return f"{when.day} {_MONTHS[when.month - 1]} {when.year}, {when:%H:%M}"
    there = jdatetime.date.fromgregorian(date=when.date())
    month = jdatetime.date.j_months_fa[there.month - 1]
    return persian_digits(f"{there.day} {month} {there.year}، ساعت {when:%H:%M}")


# strftime would ask the machine's locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
