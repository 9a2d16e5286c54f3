"""Comparing: what a student returned against what is expected; pure, strict, one verdict per case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.compare.judging import judge
from grader.compare.matching import match, prejudge
from grader.compare.ratios import measure_errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.answer import Answer
    from grader.model.pack import Case, Function
    from grader.model.resemblance import Likeness
    from grader.model.value import Value

__all__ = ["judge", "match", "measure_errors", "prejudge", "resemble"]


def resemble(
    case: Case,
    function: Function,
    answer: Answer,
    value: Value,
    *,
    earlier: Sequence[Answer] = (),
    letters: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Likeness, ...]:
    """Find for every output that is not right the patterns that turn the expected values into the student's."""
    from grader.compare.patterns import resemble as look  # noqa: PLC0415 - what is right resembles nothing else

    return look(case, function, answer, value, earlier=earlier, letters=letters)
