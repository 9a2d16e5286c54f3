"""Concept sets: what is wrong with the form, what is unanswered, and at the end of the course each wrong item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.diagnose.naming import name_mistakes
from grader.diagnose.plain import find_plain
from grader.diagnose.view import list_views
from grader.model.pack import Feedback
from grader.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.diagnose.view import View
    from grader.model.finding import Facts, Finding
    from grader.model.pack import Case


def diagnose_concepts(facts: Facts) -> list[Finding]:
    """Find what is wrong in a concept set; in practice nothing says which items are."""
    views = list_views(facts)
    wrong = [(view, case) for view in views for case in view.failed() if _is_wrong_item(view, case)]
    named = [finding for view, case in wrong for finding in _name_letter(view, case)]
    known = {case for finding in named for case in finding.cases}
    hidden = {case.id for _, case in wrong} if facts.feedback is Feedback.PRACTICE else known
    covered = [(case, Verdict.WRONG_VALUE) for case in hidden]
    return [*(named if facts.feedback is Feedback.FINAL else []), *_split_items(views, covered)]


def _is_wrong_item(view: View, case: Case) -> bool:
    return case.item is not None and view.judgement(case).verdict is Verdict.WRONG_VALUE


def _name_letter(view: View, case: Case) -> Iterator[Finding]:
    """Name the mistake that picks the same letter: one case is all that an item has."""
    matches = view.facts.matches.get(case.id, {})
    names = [name for name in view.mistakes if matches[name].same and matches[name].telling]
    for name in names:
        finding = name_mistakes(
            view.facts, [name], certain=len(names) == 1, function=view.function.name, cases=[case.id]
        )
        yield msgspec.structs.replace(finding, price=0, params={"cases": 1, "item": case.item or ""})


def _split_items(views: tuple[View, ...], covered: list[tuple[str, Verdict]]) -> Iterator[Finding]:
    """Yield plain findings; a wrong item that no mistake names is one of its own."""
    taken = list(covered)
    for view in views:
        for case in view.failed():
            if _is_wrong_item(view, case) and (case.id, Verdict.WRONG_VALUE) not in covered:
                others = [(other.id, Verdict.WRONG_VALUE) for other in view.failed() if other is not case]
                yield from (
                    msgspec.structs.replace(finding, params=finding.params | {"item": case.item or ""})
                    for finding in find_plain([view], others)
                    if case.id in finding.cases
                )
                taken.append((case.id, Verdict.WRONG_VALUE))
    yield from find_plain(views, taken)
