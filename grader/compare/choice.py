"""Choice: the letter given for one item of a concept set, or the keys and letters of a whole set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from grader.compare.ruling import RIGHT, Ruling, cut_names, refuse, show_entry
from grader.compare.structure import differ_in_kind, find_container_problem
from grader.model.errors import InternalError
from grader.model.judgement import Difference
from grader.model.verdict import Verdict

if TYPE_CHECKING:
    from grader.model.answer import Answer
    from grader.model.pack import Case
    from grader.model.value import Value


def rule_choice(case: Case, answer: Answer, value: Value) -> Ruling:
    """Compare the answers to a concept set: one letter where the case names an item, else keys and letters alone.

    An item that is not there, None or empty is not_implemented (unanswered); a wrong letter is wrong_value.
    """
    return _rule_keys(case, answer, value) if case.item is None else _rule_item(case.item, answer, value)


def read_letter(value: Value) -> str | None:
    """Return a letter without its case and the spaces around it, None where there is no text."""
    return str(value).strip().casefold() if isinstance(value, str | np.str_) else None


def find_letter(item: str, value: Value) -> str | None:
    """Return the letter given for an item, None where none is."""
    return read_letter(value.get(item)) or None if isinstance(value, dict) else None


def _rule_item(item: str, answer: Answer, value: Value) -> Ruling:
    expected = answer.expected.get(item) if isinstance(answer.expected, dict) else answer.expected
    wanted = read_letter(expected)
    if wanted is None:
        raise InternalError(f"no letter for {item}")
    if not isinstance(value, dict):
        return refuse(Verdict.WRONG_TYPE, differ_in_kind({}, value))
    given = value.get(item)
    if given is None or read_letter(given) == "":
        return refuse(Verdict.NOT_IMPLEMENTED, Difference(rule="unanswered", names=(item,)))
    letter = read_letter(given)
    if letter is None:
        return refuse(Verdict.WRONG_TYPE, differ_in_kind("", given, names=(item,)))
    if letter == wanted:
        return RIGHT
    difference = Difference(
        rule="choice", path=(item,), actual=show_entry(letter), expected=wanted, wrong=1, total=1, names=(item,)
    )
    return refuse(Verdict.WRONG_VALUE, difference)


def _rule_keys(case: Case, answer: Answer, value: Value) -> Ruling:
    items: dict[str, Value] = dict(case.options) or (answer.expected if isinstance(answer.expected, dict) else {})
    if not items:
        raise InternalError(f"{case.id}: neither options nor items")
    problem = find_container_problem(items, value)
    if problem is not None or not isinstance(value, dict):
        return refuse(Verdict.WRONG_TYPE, problem or differ_in_kind(items, value))
    other = [item for item in items if value[item] is not None and read_letter(value[item]) is None]
    if other:
        return refuse(Verdict.WRONG_TYPE, differ_in_kind("", value[other[0]], names=other))
    unanswered = [item for item in items if not read_letter(value[item])]
    invalid = [item for item in case.options if read_letter(value[item]) not in {None, "", *case.options[item]}]
    if invalid:
        difference = Difference(
            rule="options",
            actual=show_entry(str(value[invalid[0]])),
            expected=", ".join(case.options[invalid[0]]),
            names=cut_names(invalid),
        )
        return refuse(Verdict.WRONG_VALUE, difference)
    if unanswered:
        difference = Difference(rule="unanswered", wrong=len(unanswered), total=len(items), names=cut_names(unanswered))
        return refuse(Verdict.NOT_IMPLEMENTED, difference)
    return RIGHT
