"""The picture of a finding: where the errors of a larger public case are, and how large against the tolerance."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from grader.compare import measure_errors
from grader.model.finding import ErrorPicture, Finding
from grader.model.verdict import Verdict, Visibility

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from grader.model.judgement import Difference
    from grader.model.pack import Case
    from grader.pipeline.explaining import Evidence

LEAST_ENTRIES = 12  # below that a table of the values says it all
MOST_SIDE = 24  # rows and columns of the map, around the first wrong entry
LEVELS = 5
LOWEST, HIGHEST = -3, 20  # decades that are told apart
_PICTURED = frozenset({Verdict.WRONG_VALUE, Verdict.NONFINITE})


def with_picture(finding: Finding, evidence: Evidence) -> Finding:
    """Attach a picture of the public failing case with most entries, if it has enough of them."""
    sizes = {case.id: _count_entries(case, finding, evidence) for case in evidence.cases()}
    largest = max(evidence.cases(), key=lambda case: sizes[case.id], default=None)
    if largest is None or sizes[largest.id] < LEAST_ENTRIES:
        return finding
    return msgspec.structs.replace(finding, picture=_make_picture(largest, evidence))


def _count_entries(case: Case, finding: Finding, evidence: Evidence) -> int:
    judgement = evidence.judgements[case.id]
    shown = case.visibility is Visibility.PUBLIC and case.id in finding.cases and judgement.verdict in _PICTURED
    difference = judgement.difference
    return (difference.total or 0) if shown and difference is not None and difference.index else 0


def _make_picture(case: Case, evidence: Evidence) -> ErrorPicture | None:
    difference = evidence.judgements[case.id].difference
    value = evidence.outcomes[case.id][0].value
    if difference is None or difference.index is None:
        return None
    answer, function = evidence.book.cases[case.id].answer, evidence.exercise.function(case.function)
    ratios = measure_errors(case, function, answer, value, difference)
    return None if ratios is None else picture_errors(case.id, difference, difference.index, ratios)


def picture_errors(
    case: str, difference: Difference, index: tuple[int, ...], ratios: NDArray[np.float64]
) -> ErrorPicture:
    """Sort the errors of one output into levels and decades.

    Args:
        case: whose output it is.
        difference: names the output, and tells whether anything but zero is allowed.
        index: the first wrong entry.
        ratios: |error| / tolerance of each entry, |error| where the tolerance is zero; NaN for special values.
    """
    limit = 0.0 if difference.tolerance == 0.0 else 1.0
    plane = np.atleast_2d(ratios[index[:-2]] if ratios.ndim > 2 else ratios)  # noqa: PLR2004 - rows and columns
    top, left = (_start(index[-2], plane.shape[0]) if len(index) > 1 else 0), _start(index[-1], plane.shape[1])
    plane = plane[top : top + MOST_SIDE, left : left + MOST_SIDE]
    steps = _choose_steps(_decades(plane[plane > limit]))
    counted = _decades(ratios[np.isfinite(ratios) & (ratios > 0)])
    lowest = int(counted.min()) if counted.size else 0
    return ErrorPicture(
        case=case,
        output=difference.output,
        path=difference.path,
        shape=ratios.shape,
        index=index,
        unit="tolerance" if limit else "one",
        top=top,
        left=left,
        rows=tuple("".join(_mark(float(each), limit, steps) for each in row) for row in plane),
        steps=steps,
        equal=int(np.count_nonzero(ratios == 0)),
        special=int(np.count_nonzero(np.isnan(ratios))),
        right=int(np.count_nonzero(ratios <= limit)),
        lowest=lowest,
        counts=tuple(int(each) for each in np.bincount(counted - lowest)) if counted.size else (),
    )


def _start(center: int, size: int) -> int:
    return max(0, min(center - MOST_SIDE // 2, size - MOST_SIDE))


def _decades(ratios: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the decades of positive numbers: 0 for the range above 1 up to 10, since 1 itself is still right."""
    with np.errstate(over="ignore"):
        decades = np.ceil(np.log10(np.minimum(ratios, 10.0**HIGHEST))) - 1
    clipped: NDArray[np.int64] = np.clip(decades, LOWEST, HIGHEST - 1).astype(np.int64)
    return clipped


def _choose_steps(decades: NDArray[np.int64]) -> tuple[int, ...]:
    """Return the decade at which each level begins: at most five levels of as many decades each."""
    if not decades.size:
        return ()
    low, high = int(decades.min()), int(decades.max())
    width = math.ceil((high - low + 1) / LEVELS)
    return tuple(range(low, high + 1, width))


def _mark(ratio: float, limit: float, steps: tuple[int, ...]) -> str:
    if math.isnan(ratio):
        return "x"
    if ratio <= limit:
        return "-" if ratio else "="
    decade = int(_decades(np.array([ratio]))[0])
    return str(sum(step <= decade for step in steps))
