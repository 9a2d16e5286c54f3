"""Choice: letters of concept sets."""

from __future__ import annotations

import pytest

from grader.model.errors import InternalError
from grader.model.verdict import Comparator, Verdict

LETTERS = {"sum": "b", "product": "d"}
OPTIONS = {"sum": ("a", "b", "c"), "product": ("a", "b", "c", "d")}
CHOICE = {"comparators": (Comparator.CHOICE,), "outputs": ("answers",)}
ITEM = CHOICE | {"item": "sum"}
KEYS = CHOICE | {"options": OPTIONS}


@pytest.mark.parametrize("given", ["b", "B", " b\n"])
def test_the_right_letter_of_one_item_is_right_whatever_the_others_are(judge_value, given):
    assert judge_value(LETTERS, {"sum": given}, **ITEM).verdict is Verdict.RIGHT
    assert judge_value(LETTERS, {"sum": given, "product": 5, "more": []}, **ITEM).verdict is Verdict.RIGHT
    assert judge_value("b", {"sum": given}, **ITEM).verdict is Verdict.RIGHT


@pytest.mark.parametrize("given", ["a", "z", "bb"])
def test_another_letter_is_wrong(judge_value, given):
    judgement = judge_value(LETTERS, {"sum": given, "product": "d"}, **ITEM)
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert judgement.difference.rule == "choice"
    assert (judgement.difference.actual, judgement.difference.expected) == (given, "b")


@pytest.mark.parametrize("given", [{}, {"sum": None}, {"sum": ""}, {"sum": "  "}, {"product": "b"}])
def test_no_letter_is_unanswered_and_not_wrong(judge_value, given):
    judgement = judge_value(LETTERS, given, **ITEM)
    assert judgement.verdict is Verdict.NOT_IMPLEMENTED
    assert judgement.difference.rule == "unanswered"
    assert judgement.difference.names == ("sum",)


@pytest.mark.parametrize("given", [["b"], "b", None, {"sum": 1}, {"sum": ["b"]}, {"sum": True}])
def test_other_kinds_are_wrong_type(judge_value, given):
    assert judge_value(LETTERS, given, **ITEM).verdict is Verdict.WRONG_TYPE


def test_the_public_case_looks_at_keys_and_letters_only(judge_value):
    assert judge_value(LETTERS, {"product": "a", "sum": "C"}, **KEYS).verdict is Verdict.RIGHT
    assert judge_value(LETTERS, {"product": "x", "sum": "y"}, **CHOICE).verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    ("given", "verdict", "rule", "names"),
    [
        ({"sum": "a"}, Verdict.WRONG_TYPE, "missing_keys", ("product",)),
        ({"sum": "a", "product": "a", "x": "a"}, Verdict.WRONG_TYPE, "unknown_keys", ("x",)),
        ({"sum": 1, "product": "a"}, Verdict.WRONG_TYPE, "kind", ("sum",)),
        (["a", "b"], Verdict.WRONG_TYPE, "kind", ()),
        (None, Verdict.WRONG_TYPE, "kind", ()),
        ({"sum": "d", "product": "d"}, Verdict.WRONG_VALUE, "options", ("sum",)),
        ({"sum": "d", "product": None}, Verdict.WRONG_VALUE, "options", ("sum",)),
        ({"sum": None, "product": ""}, Verdict.NOT_IMPLEMENTED, "unanswered", ("sum", "product")),
    ],
)
def test_the_public_case_names_what_is_wrong(judge_value, given, verdict, rule, names):
    judgement = judge_value(LETTERS, given, **KEYS)
    assert judgement.verdict is verdict
    assert judgement.difference.rule == rule
    assert judgement.difference.names == names


def test_letters_that_are_not_known_are_our_fault(judge_value):
    with pytest.raises(InternalError):
        judge_value({}, {"sum": "a"}, **ITEM)
    with pytest.raises(InternalError):
        judge_value(None, {"sum": "a"}, **CHOICE)


def test_a_mistake_is_matched_by_its_letter(match_values):
    wrong = {"sum": "c", "product": "d"}
    match = match_values(LETTERS, wrong, {"sum": "C", "product": "a"}, **ITEM)
    assert (match.same, match.contradicts, match.telling) == (True, False, True)
    match = match_values(LETTERS, wrong, {"sum": "a"}, **ITEM)
    assert (match.same, match.contradicts, match.telling) == (False, True, True)
    match = match_values(LETTERS, wrong, {}, **ITEM)
    assert (match.same, match.contradicts) == (False, False)
    match = match_values(LETTERS, wrong, LETTERS, **(CHOICE | {"item": "product"}))
    assert (match.same, match.telling) == (True, False)
    match = match_values(LETTERS, wrong, LETTERS, **KEYS)
    assert (match.same, match.contradicts, match.telling) == (True, False, False)
    match = match_values(LETTERS, wrong, {}, **KEYS)
    assert (match.same, match.contradicts, match.telling) == (False, False, False)
