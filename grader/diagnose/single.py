"""One mistake: the first rung, where a single mistake reproduces everything that a function returned."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from grader.diagnose.naming import BY_CONTRACT, IN_PART, find_price, name_mistakes
from grader.diagnose.view import LEAST_TELLING
from grader.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from grader.diagnose.view import View
    from grader.model.finding import Finding

MOST_ALTERNATIVES = 3
MOST_LEFT = 3  # a third of a claim's missing refusals, unaccounted for, speaks against a mistake

Candidates: TypeAlias = dict[str, tuple[str, ...]]
"""By mistake, the failed cases in which it is wrong by its value and the student's value is the same."""


def find_candidates(view: View) -> Candidates:
    """Find the mistakes that equal the student wherever both answered, and tell at least once."""
    candidates = {}
    for name in view.mistakes:
        if view.is_contradicted(name):
            continue
        telling = view.find_telling(view.matches(name))
        if telling:
            candidates[name] = telling
    return candidates


def choose(found: Sequence[tuple[View, Candidates]]) -> list[Finding]:
    """Name for each function the candidates that tell in most cases; `a+b` stands for two mistakes at once.

    Of candidates that tell equally often the one that is alone in another function is taken. Those that remain cannot
    be told apart: all are possible, and the cheapest of them explains.
    """
    best = [(view, keep_most(view, candidates)) for view, candidates in found]
    alone = {name for _, winners in best if len(winners) == 1 for name in winners}
    settled = [(view, _keep_settled(winners, alone)) for view, winners in best]
    total = Counter[str]()
    for _, winners in settled:
        total.update({name: len(telling) for name, telling in winners.items()})
    return [finding for view, winners in settled for finding in _name_winners(view, winners, total)]


def keep_most(view: View, candidates: Candidates) -> Candidates:
    """Keep the candidates that tell in most cases, the cheapest first."""
    most = max((len(telling) for telling in candidates.values()), default=0)
    winners = [name for name, telling in candidates.items() if len(telling) == most]
    return {
        name: candidates[name] for name in sorted(winners, key=lambda name: find_price(view.facts, name.split("+")))
    }


def _keep_settled(winners: Candidates, alone: Collection[str]) -> Candidates:
    common = [name for name in winners if name in alone]
    return {common[0]: winners[common[0]]} if len(common) == 1 else winners


def _name_winners(view: View, winners: Candidates, total: Mapping[str, int]) -> Iterator[Finding]:
    for number, (name, telling) in enumerate(list(winners.items())[:MOST_ALTERNATIVES]):
        enough = total[name] >= LEAST_TELLING
        yield name_mistakes(
            view.facts,
            name.split("+"),
            certain=enough and len(winners) == 1 and not view.is_random(telling),
            function=view.function.name,
            cases=telling,
            explains=view.find_explained(telling) if enough and number == 0 else (),
        )


def find_in_part(view: View) -> list[Finding]:
    """Find the mistake that reproduces most of the wrong values, and contradicts no more often than it does so."""
    found = []
    for name in view.mistakes:
        matches = view.matches(name)
        telling = view.find_telling(matches)
        against = sum(match.contradicts for match in matches.values())
        if len(telling) >= max(LEAST_TELLING, against):
            found.append((name, telling))
    most = max((len(telling) for _, telling in found), default=0)
    best = [(name, telling) for name, telling in found if len(telling) == most]
    if len(best) != 1:
        return []
    [(name, telling)] = best
    return [name_mistakes(view.facts, [name], code=IN_PART, certain=False, function=view.function.name, cases=telling)]


def find_by_contract(view: View, named: Collection[str] = ()) -> list[Finding]:
    """Find the mistakes that break the contract where the student does, those that cover most cases first.

    A mistake is out where it breaks the contract and the student does not, and where it returns a wrong value that the
    student does not return. One that is named by its values already needs no other beside it. Where a claim
    has many more missing refusals none is named: the student accepts more, for another reason.

    Args:
        view: of the function.
        named: the mistakes that were named by their values.
    """
    candidates = {name: hits for name in view.mistakes if view.may_break(name) and (hits := _find_hits(view, name))}
    open_claims = _find_open_claims(view, candidates)
    findings = []
    while candidates:
        most = max(len(hits) for hits in candidates.values())
        winners = [name for name, hits in candidates.items() if len(hits) == most]
        equal = [name for name in winners if candidates[name] == candidates[winners[0]]]
        equal = [name for name in equal if name in named] or equal
        cases = [case for case in view.cases if case.id in candidates[winners[0]]]
        covered = candidates[winners[0]]
        candidates = {name: left for name, hits in candidates.items() if (left := hits - covered)}
        if any(case.claim in open_claims for case in cases):
            continue
        findings += [
            name_mistakes(
                view.facts,
                [name],
                code=BY_CONTRACT,
                certain=len(equal) == 1 and most >= LEAST_TELLING,
                function=view.function.name,
                cases=[case.id for case in cases],
            )
            for name in equal[:MOST_ALTERNATIVES]
        ]
    return findings


def _find_open_claims(view: View, candidates: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the claims of whose missing refusals no mistake accounts for a third or more.

    A few are left by a student who makes the same mistake: what follows an omitted check may raise by accident.
    """
    covered = frozenset[str]().union(*candidates.values())
    missing = [case for case in view.failed() if view.judgement(case).verdict is Verdict.DID_NOT_RAISE]
    total = Counter(case.claim for case in missing)
    left = Counter(case.claim for case in missing if case.id not in covered)
    return frozenset(claim for claim, number in left.items() if number * MOST_LEFT >= total[claim])


def _find_hits(view: View, mistake: str) -> frozenset[str]:
    hits = set()
    for case in view.list_right_first():
        match = view.match(case, mistake)
        missed = match.breaks and view.judgement(case).verdict is Verdict.RIGHT
        if missed or (match.telling and match.contradicts):
            return frozenset()
        if match.contract:
            hits.add(case.id)
    return frozenset(hits)
