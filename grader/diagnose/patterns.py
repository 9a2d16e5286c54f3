"""Patterns: the third rung, what all wrong results that no mistake explains have in common with the expected ones.

A pattern says what the numbers look like and not why, so it explains nothing for the score.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from grader.diagnose.plain import tell
from grader.diagnose.view import LEAST_TELLING
from grader.model.finding import Finding
from grader.model.resemblance import Pattern, Resemblance
from grader.model.value import iter_leaves
from grader.model.verdict import Certainty, Verdict, Visibility

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from grader.diagnose.plain import Params
    from grader.diagnose.view import View
    from grader.model.pack import Case
    from grader.model.resemblance import Likeness

Seen: TypeAlias = dict[Resemblance, int]
"""By reading, in how many cases it tells."""

PREFIX = "pattern_"
ORDER = tuple(Pattern)
WAYS = (
    ("", "previous", "first"),
    ("trunc", "floor", "round"),
    ("zeros", "wrap", "anything"),
    ("both", "start", "end"),
    ("both_zeros", "start_zeros", "end_zeros", "both_anything", "start_anything", "end_anything"),
    ("shape", "order"),
    ("border", "inside", "first", "last", "ends", "even", "odd", "not_first", "not_last", "some"),
)
"""Ways of one pattern, the simplest first."""
MOST_READINGS = 3
LEAST_REPEATED = 3  # cases of one or two numbers each
MOST_SILENT = 8  # cases that may pass without telling anything
WITH_READINGS = frozenset({Pattern.SCALED, Pattern.OFFSET, Pattern.OFFSET_PER_INDEX})
REPEATED = frozenset({Pattern.SIGN, Pattern.SCALED})
SPECIFIC = frozenset({Pattern.ANOTHER_CASE})  # the way that says most comes first
OF_PATTERN = frozenset({"outputs", "axes", "amount", "constants", "number", "call", "held", "cause"})
"""Params that tell the pattern; the others tell the case it is shown on."""
LEAST_CHARACTERS = 4  # of a number that is no small fraction: 0.37


class Group:
    """The cases in which one output is wrong, by its values or by its dtype alone."""

    def __init__(self) -> None:
        """Begin without any."""
        self.values: list[Case] = []
        self.dtypes: list[tuple[Case, dict[Resemblance, bool]]] = []
        self.shared: Seen | None = None  # what all cases of `values` have, None while there is none

    def add(self, case: Case, likeness: Likeness) -> None:
        """Take one more case into account."""
        if likeness.only_dtype:
            self.dtypes.append((case, likeness.readings))
        else:
            self.values.append(case)
            self.shared = _narrow(self.shared, likeness.readings)

    @property
    def hopeless(self) -> bool:
        """Tell whether the wrong values have nothing in common, or nothing that tells in many cases."""
        if self.shared is None:
            return False
        if any(self.shared.values()) or any(reading.pattern in REPEATED for reading in self.shared):
            return False
        return not self.shared or len(self.values) >= MOST_SILENT


@dataclass(frozen=True, slots=True)
class Sighting:
    """A pattern in one output of a function: its cases, in how many of them it tells, names of its constant."""

    pattern: Resemblance
    outputs: tuple[str, ...]
    cases: tuple[Case, ...]
    telling: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Patterns:
    """What was found: findings, and the problems that they stand for."""

    findings: list[Finding]
    covered: set[tuple[str, Verdict]]


def find_patterns(views: Iterable[View], covered: Collection[tuple[str, Verdict]]) -> Patterns:
    """Find the patterns of the wrong values that no mistake accounts for.

    Args:
        views: of all functions.
        covered: case and verdict of what is explained already.
    """
    found = Patterns([], set())
    for view in views:
        cases = [case for case in view.wrong_by_value() if (case.id, view.judgement(case).verdict) not in covered]
        groups = _gather(view, cases)
        sightings = [sighting for output in groups for sighting in _sight_output(view, output, groups[output])]
        found.findings.extend(_describe(view, sighting) for sighting in _merge(sightings))
        for case in cases if sightings else ():
            wrong = {likeness.output for likeness in _likenesses(view, case) if not likeness.right}
            seen = {output for each in sightings if case in each.cases for output in each.outputs}
            if wrong and wrong <= seen:
                found.covered.add((case.id, view.judgement(case).verdict))
    return found


def _likenesses(view: View, case: Case) -> tuple[Likeness, ...]:
    return view.facts.likenesses.get(case.id, ())


def _gather(view: View, cases: Sequence[Case]) -> dict[str, Group]:
    """Collect by output the cases in which it is wrong, and what they share; stop when nothing can be shared any more.

    A pattern has to hold in all cases in which the output's values are wrong.
    """
    groups = {output: Group() for output in view.function.outputs}
    for case in cases:
        if all(group.hopeless for group in groups.values()):
            break
        for likeness in _likenesses(view, case):
            if not likeness.right and likeness.output in groups:
                groups[likeness.output].add(case, likeness)
    return {output: group for output, group in groups.items() if not group.hopeless}


def _sight_output(view: View, output: str, group: Group) -> Iterator[Sighting]:
    """Yield the pattern of an output's values, and apart from it that only the dtype is wrong."""
    sighting = _sight(view, group.values, group.shared or {}, output)
    left = [case for case, _ in group.dtypes]
    if sighting is not None:
        fitting = [case for case, readings in group.dtypes if sighting.pattern in readings]
        left = [case for case in left if case not in fitting]
        yield replace(sighting, cases=(*sighting.cases, *fitting))
    seen = _intersect(readings for case, readings in group.dtypes if case in left)
    plain = _sight(view, left, seen, output)
    if plain is not None:
        yield plain


def _sight(view: View, cases: Sequence[Case], seen: Seen, output: str) -> Sighting | None:
    """Return the simplest pattern that all the cases share and at least one tells; none where two compete."""
    seen = {reading: telling for reading, telling in seen.items() if telling} or _keep_repeated(cases, seen)
    if not seen:
        return None
    best = min(_rank(reading) for reading in seen)
    winners = [reading for reading in seen if _rank(reading) == best]
    if len(winners) > 1 and winners[0].pattern not in WITH_READINGS:
        return None
    sighting = Sighting(winners[0], (output,), tuple(cases), seen[winners[0]])
    if winners[0].pattern in WITH_READINGS:
        return _name_constant(view, sighting, seen, output)
    return sighting


def _keep_repeated(cases: Sequence[Case], seen: Seen) -> Seen:
    """Keep the sign or the factor that results of one or two numbers show again and again, though none of them tells.

    Where the same offset would do as well, the results are always the same numbers and show nothing.
    """
    if len(cases) < LEAST_REPEATED or any(reading.pattern is Pattern.OFFSET for reading in seen):
        return {}
    return {
        reading: telling for reading, telling in seen.items() if reading.pattern in REPEATED and not is_odd(reading)
    }


def is_odd(reading: Resemblance) -> bool:
    """Tell whether a constant is a number that is no small fraction: 0.37."""
    return reading.number and "/" not in reading.reading and len(reading.reading) >= LEAST_CHARACTERS


def _intersect(readings: Iterable[dict[Resemblance, bool]]) -> Seen:
    seen: Seen | None = None
    for found in readings:
        seen = _narrow(seen, found)
    return seen or {}


def _narrow(seen: Seen | None, found: dict[Resemblance, bool]) -> Seen:
    """Keep the readings that one more case has as well."""
    if seen is None:
        return {reading: int(telling) for reading, telling in found.items()}
    return {reading: count + found[reading] for reading, count in seen.items() if reading in found}


def _rank(reading: Resemblance) -> tuple[int, bool, int, int, int]:
    """Order readings: the simplest first; those of one pattern by what they say of it."""
    place = next((ways.index(reading.way) for ways in WAYS if reading.way in ways), 0)
    if reading.pattern in SPECIFIC:
        place = -place
    return ORDER.index(reading.pattern), reading.from_end, place, len(reading.axes), abs(reading.amount)


def _name_constant(view: View, sighting: Sighting, seen: Seen, output: str) -> Sighting | None:
    """Choose what a constant is called: by the names that fit every case, also the right ones, else by the number.

    A number that no name fits and that is no small fraction is told from two telling cases on.
    """
    same = [each for each in seen if _rank(each) == _rank(sighting.pattern)]
    names = _sort_names(each.reading for each in same if each.reading and not each.number)
    number = next((each for each in same if each.number), None)
    idle = (
        []
        if sighting.pattern.pattern is not Pattern.SCALED
        else [
            {reading.reading.lstrip("-") for reading in likeness.readings}
            for case in view.cases
            for likeness in _likenesses(view, case)
            if likeness.right and likeness.output == output
        ]
    )
    fitting = [name for name in names if all(name.lstrip("-") in ones for ones in idle)]
    names = fitting or names
    if number is None:
        return replace(sighting, names=tuple(names[:MOST_READINGS]))
    if is_odd(number) and not names and sighting.telling < LEAST_TELLING:
        return None
    return replace(sighting, pattern=number, names=tuple(names[:MOST_READINGS]))


def _sort_names(names: Iterable[str]) -> list[str]:
    """Put the plainest names first."""
    known = sorted(names, key=lambda name: (sum(not each.isalnum() for each in name), len(name)))
    return [name for name in known if "[" not in name] or known  # "N" says what "dx.shape[0]" does


def _merge(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Make one of the same pattern in several outputs."""
    merged: list[Sighting] = []
    for each in sightings:
        same = next((one for one in merged if one.pattern == each.pattern and one.names == each.names), None)
        if same is None:
            merged.append(each)
            continue
        joined = replace(
            same,
            outputs=tuple(dict.fromkeys((*same.outputs, *each.outputs))),
            cases=(*same.cases, *(case for case in each.cases if case not in same.cases)),
            telling=max(same.telling, each.telling),
        )
        merged[merged.index(same)] = joined
    return merged


def _describe(view: View, sighting: Sighting) -> Finding:
    order = [case for case in view.cases if case in sighting.cases]
    shown = _choose_shown(view, sighting)
    judgement = view.judgement(shown)
    certain = sighting.telling >= LEAST_TELLING or sighting.pattern.pattern is Pattern.DTYPE
    return Finding(
        code=f"{PREFIX}{sighting.pattern.pattern.value}",
        certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        function=view.function.name,
        cases=tuple(case.id for case in order),
        params={
            "cases": len(order),
            **tell(shown, judgement),
            **_tell_pattern(sighting, order),
        },
    )


def _choose_shown(view: View, sighting: Sighting) -> Case:
    """Return the case on which a pattern is seen best: a public one that tells, decided by this output, and small."""

    def prefer(case: Case) -> tuple[bool, bool, bool, int]:
        readings = [each.readings for each in _likenesses(view, case) if each.output in sighting.outputs]
        difference = view.judgement(case).difference
        return (
            case.visibility is not Visibility.PUBLIC,
            not any(found.get(sighting.pattern) for found in readings),
            difference is not None and difference.output not in sighting.outputs,
            _count_entries(view, case),
        )

    return min(sighting.cases, key=prefer)


def _count_entries(view: View, case: Case) -> int:
    leaves = iter_leaves(view.facts.answers[case.id].answer.args)
    return sum(leaf.size for leaf in leaves if isinstance(leaf, np.ndarray))


def _tell_pattern(sighting: Sighting, cases: Sequence[Case]) -> Params:
    pattern = sighting.pattern
    told: Params = {
        "outputs": ", ".join(sighting.outputs),
        "axes": ", ".join(pattern.axes),
        "amount": abs(pattern.amount),
        "constants": ", ".join(name.lstrip("-") if _is_per_index(pattern) else name for name in sighting.names),
        "number": _show_number(pattern, cases),
        "call": pattern.way if pattern.pattern is Pattern.TRANSPOSED else "",
        "held": pattern.way if pattern.pattern is Pattern.ROUNDED else "",
        "cause": _name_cause(sighting),
    }
    return {name: value for name, value in told.items() if value}


def _is_per_index(pattern: Resemblance) -> bool:
    return pattern.pattern is Pattern.OFFSET_PER_INDEX


def _name_cause(sighting: Sighting) -> str:
    """Name which of a pattern's sentences is meant."""
    pattern = sighting.pattern
    if pattern.pattern is Pattern.SHIFTED:
        return f"{pattern.way}_{'later' if pattern.amount > 0 else 'earlier'}"
    if not sighting.names:
        return "" if pattern.pattern in {Pattern.TRANSPOSED, Pattern.ROUNDED} else pattern.way
    if _is_per_index(pattern):
        return "lacking" if sighting.names[0].startswith("-") else "extra"
    if pattern.number:
        return "both"
    return "named" if len(sighting.names) == 1 else "readings"


def _show_number(pattern: Resemblance, cases: Sequence[Case]) -> str:
    """Show a constant; of hidden cases alone a number that is no small fraction to one digit."""
    if not pattern.number:
        return ""
    public = any(case.visibility is Visibility.PUBLIC for case in cases)
    if public or not is_odd(pattern):
        return pattern.reading
    return f"≈{float(f'{float(pattern.reading):.0e}'):g}"
