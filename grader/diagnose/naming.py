"""Naming: findings that carry a mistake, in its author's words and at its price."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.diagnose.view import find_mistake
from grader.model.finding import Finding, Partner
from grader.model.verdict import Certainty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.finding import Facts

DEFAULT_PRICE = 30  # percent
MOST_PRICE = 60
BY_VALUE, IN_PART, BY_CONTRACT = "mistake", "mistake_in_part", "mistake_of_contract"
CERTAINTIES = (Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.UNKNOWN)


def name_mistakes(
    facts: Facts,
    names: Sequence[str],
    *,
    code: str = BY_VALUE,
    certain: bool,
    function: str,
    cases: Sequence[str],
    explains: Sequence[str] = (),
) -> Finding:
    """Make the finding of one mistake, or of two at once: their prices add, at most 60 %."""
    known = [find_mistake(facts, name) for name in names]
    first, second = known[0], known[1] if len(known) > 1 else None
    partner = None
    if len(names) > 1:
        partner = Partner(
            mistake=names[1],
            title=second.title if second else None,
            question=second.question if second else None,
            why=second.why if second else None,
        )
    return Finding(
        code=code,
        mistake="+".join(names),
        certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        function=function,
        cases=tuple(cases),
        explains=tuple(explains),
        price=find_price(facts, names),
        title=first.title if first else None,
        question=first.question if first else None,
        why=first.why if first else None,
        partner=partner,
        params={"cases": len(cases)},
    )


def find_price(facts: Facts, names: Sequence[str]) -> int:
    """Return what mistakes cost together, in percent of the exercise."""
    known = [find_mistake(facts, name) for name in names]
    return min(MOST_PRICE, sum(mistake.price if mistake else DEFAULT_PRICE for mistake in known))


def merge_findings(findings: Sequence[Finding]) -> list[Finding]:
    """Make one finding of those that carry the same mistake, in several functions or by value and by contract.

    A mistake that is alone in one function and half of a pair in another belongs to the pair.
    """
    merged: dict[str, Finding] = {}
    for finding in sorted(findings, key=lambda finding: finding.partner is None):
        name = finding.mistake or ""
        pair = next((other for other in merged if name in other.split("+")), name)
        merged[pair] = _merge(merged[pair], finding) if pair in merged else finding
    return list(merged.values())


def _merge(first: Finding, second: Finding) -> Finding:
    cases = tuple(dict.fromkeys((*first.cases, *second.cases)))
    by_value = [each for each in (first, second) if each.code == BY_VALUE] or [first, second]
    return msgspec.structs.replace(
        by_value[0],
        cases=cases,
        explains=tuple(dict.fromkeys((*first.explains, *second.explains))),
        function=first.function if first.function == second.function else "",
        certainty=max((each.certainty for each in by_value), key=CERTAINTIES.index),
        params={"cases": len(cases)},
    )
