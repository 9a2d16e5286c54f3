"""Two mistakes at once: the second rung, which asks for probes because only running a pair shows what it returns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from grader.diagnose.view import VALUE_VERDICTS, list_mistakes
from grader.model.finding import RunMistakes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from grader.diagnose.single import Candidates
    from grader.diagnose.view import View
    from grader.model.finding import Facts
    from grader.model.judgement import Match
    from grader.model.pack import Case

MOST_PROBES = 50  # of one exercise
MOST_PAIRS = 20  # of one function
MOST_AFTER_A_MATCH = 4  # pairs that are still tried, to see whether another one matches as well
FIRST_CASES = 2  # a pair is tried on so many cases before it is tried on all
DEFINED = re.compile(rb"^(?:def[ \t]+(\w+)|(\w+)[ \t]*(?::[^=\n]*)?=(?!=))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mistakes over different steps, with what each of them alone lets one expect of both."""

    names: tuple[str, str]
    against: int  # outputs that would be wrong if the two did not act on each other
    agreeing: int  # outputs that one of them touches, and in which the student has its value


def find_pairs(view: View) -> RunMistakes | Candidates:
    """Find the pairs of mistakes that equal the student wherever both answered, asking for one probe at a time."""
    return _try_pairs(view, rank_pairs(view), view.wrong_by_value())


def find_second(view: View, first: Candidates) -> RunMistakes | Candidates:
    """Find what a mistake that explains the rest of a function leaves over: a second one, where both together equal it.

    Args:
        view: of the function.
        first: the only mistake that matches, with the cases that it accounts for.

    Returns:
        A probe, or by second mistake the cases left over that the two together account for.
    """
    [(name, covered)] = first.items()
    left = tuple(case for case in view.wrong_by_value() if case.id not in covered)
    if not left:
        return {}
    found = _try_pairs(view, [pair for pair in rank_pairs(view) if name in pair.names], left)
    if isinstance(found, RunMistakes):
        return found
    return {
        next(each for each in names.split("+") if each != name): tuple(case for case in telling if case not in covered)
        for names, telling in found.items()
    }


def _try_pairs(view: View, pairs: Sequence[Pair], wrong: tuple[Case, ...]) -> RunMistakes | Candidates:
    candidates: Candidates = {}
    tries = 0
    for pair in pairs[:MOST_PAIRS]:
        if tries >= MOST_AFTER_A_MATCH:
            break
        tries += bool(candidates)
        results = read_results(view.facts, pair.names)
        wanted = choose_cases(view, pair, results, wrong)
        if wanted and can_probe(view.facts):
            return RunMistakes(mistakes=pair.names, cases=wanted)
        if wanted or any(match.contradicts for match in results.values()):
            continue
        telling = view.find_telling(results)
        told = sum(case.id in telling for case in wrong)
        if told > sum(case.id in results and not results[case.id].same for case in wrong):
            candidates["+".join(pair.names)] = telling
    return candidates


def can_probe(facts: Facts) -> bool:
    """Tell whether another probe may be asked for."""
    return not facts.exhausted and len(facts.probes) < MOST_PROBES


def read_results(facts: Facts, names: tuple[str, str]) -> dict[str, Match]:
    """Return what is known of a pair, by case."""
    results: dict[str, Match] = {}
    for result in facts.probes:
        if isinstance(result.probe, RunMistakes) and result.probe.mistakes == names:
            results |= result.matches
    return results


def choose_cases(view: View, pair: Pair, results: dict[str, Match], wrong: tuple[Case, ...]) -> tuple[str, ...]:
    """Return the cases on which a pair is still to be tried; none once it is refuted or known everywhere.

    First come a few wrong ones, before all those in which both mistakes act: nothing but a probe tells about them.
    """
    if any(match.contradicts for match in results.values()):
        return ()
    by_acting = sorted(wrong, key=lambda case: -_count_acting(view, pair, case))
    first = [case.id for case in by_acting[:FIRST_CASES]]
    unknown = [case for case in first if case not in results]
    if unknown:
        return tuple(unknown)
    if not any(results[case].same for case in first):
        return ()
    return tuple(case.id for case in view.answered() if case.id not in results and not _is_settled(view, pair, case))


def _is_settled(view: View, pair: Pair, case: Case) -> bool:
    """Tell whether nothing is to be learnt: the student is right, and neither mistake does anything to the values."""
    idle = all(view.match(case, name).idle for name in pair.names)
    return idle and view.judgement(case).verdict not in VALUE_VERDICTS


def _count_acting(view: View, pair: Pair, case: Case) -> int:
    return sum(view.match(case, name).telling for name in pair.names)


def rank_pairs(view: View) -> list[Pair]:
    """Return the pairs that may be behind what the student returned, likeliest first.

    Where neither mistake touches an output the student should be right in it, and where one does the student should
    have that one's value. Two that act on each other may do otherwise, so this gives an order and rules nothing out.
    """
    if not view.wrong_by_value():
        return []
    steps = {mistake.name: find_steps(mistake.source) for mistake in list_mistakes(view.facts)}
    acting = [name for name in view.mistakes if steps.get(name) and view.is_telling(name)]
    against, agreeing = _count_signs(view, acting)
    pairs = [
        Pair((acting[one], acting[other]), int(against[one, other]), int(agreeing[one, other]))
        for one, other in combinations(range(len(acting)), 2)
        if not steps[acting[one]] & steps[acting[other]]
    ]
    return sorted(pairs, key=lambda pair: pair.against - pair.agreeing)


def _count_signs(view: View, acting: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count, for every two mistakes, the outputs that speak against the pair and those that agree with it.

    An output tells only where one of the two leaves it alone and something is known of what the other does to it.
    All pairs at once, (mistakes, mistakes), from tables of (mistakes, outputs of all cases).
    """
    places = [(case, output) for case in view.answered() for output in view.function.outputs]
    alone = np.zeros((len(acting), len(places)), dtype=bool)
    known, same = alone.copy(), alone.copy()
    for row, name in enumerate(acting):
        for column, (case, output) in enumerate(places):
            match = view.match(case, name)
            alone[row, column] = match.idle or (bool(match.touched) and output not in match.touched)
            known[row, column] = alone[row, column] or output in match.touched
            same[row, column] = output in match.agrees
    differs, acts = known & ~same, ~alone
    against = _overlap(alone, differs) + _overlap(acts & differs, alone)
    agrees = acts & known & same
    return against, _overlap(alone, agrees) + _overlap(agrees, alone)


def _overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> NDArray[np.int64]:
    return one.astype(np.int64) @ other.astype(np.int64).T


def find_steps(source: bytes) -> frozenset[bytes]:
    """Return the global names that a mistake's file defines: the steps that it replaces."""
    return frozenset(name for found in DEFINED.finditer(source) for name in found.groups() if name)
