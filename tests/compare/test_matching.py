"""Matching a student with a mistake: same, contradicts or neither; telling; contract."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare import judge, match, prejudge
from grader.model.answer import Answer, CaseAnswers, Distribution, WrongAnswer
from grader.model.pack import Case, Function
from grader.model.running import CallOutcome
from grader.model.verdict import Check, Comparator, Verdict, Visibility

RIGHT = np.array([[1.0, 2.0], [3.0, 4.0]])
WRONG = RIGHT[:, ::-1] * 3.0
TWO = {"outputs": ("dx", "dw"), "comparators": (Comparator.NORMWISE, Comparator.NORMWISE)}


def relation(found):
    return "same" if found.same else "contradicts" if found.contradicts else "neither"


TABLE = {
    "the mistake's value": (WRONG, WRONG + 1e-15, "same", True),
    "the right value": (WRONG, RIGHT, "contradicts", True),
    "another wrong value": (WRONG, WRONG + 1, "contradicts", True),
    "right where the mistake is right": (RIGHT, RIGHT, "same", False),
    "wrong where the mistake is right": (RIGHT, WRONG, "contradicts", False),
    "student raised": (WRONG, Verdict.RAISED, "neither", True),
    "student hung": (WRONG, Verdict.TIMEOUT, "neither", True),
    "mistake raised": (Verdict.RAISED, WRONG, "neither", False),
    "both raised": (Verdict.RAISED, Verdict.RAISED, "neither", False),
    "another shape": (WRONG, WRONG[:1], "neither", True),
    "another type": (WRONG, WRONG.tolist(), "neither", True),
    "the mistake's shape": (RIGHT[:1], RIGHT[:1], "same", True),
    "the mistake's type": (RIGHT.tolist(), RIGHT.tolist(), "same", True),
    "the mistake's dtype": (WRONG.astype(int), WRONG.astype(int), "same", True),
    "equal values in another dtype": (WRONG, WRONG.astype(np.float32), "neither", True),
    "equal values, the mistake in another dtype": (WRONG.astype(int), WRONG, "neither", True),
    "other values in another dtype": (WRONG, (WRONG + 1).astype(np.float32), "contradicts", True),
    "nan where the mistake has it": (np.full((2, 2), np.nan), np.full((2, 2), np.nan), "same", True),
    "nan elsewhere": (WRONG, np.full((2, 2), np.nan), "contradicts", True),
    "None as the mistake": (None, None, "same", True),
}


@pytest.mark.parametrize("name", TABLE)
def test_relations(name, match_values):
    wrong, actual, wanted, telling = TABLE[name]
    found = match_values(RIGHT, wrong, actual)
    assert relation(found) == wanted
    assert found.telling is telling
    assert not found.contract


def test_rounding_of_both_is_allowed_for(match_values):
    single = {"dtypes": ("float32",), "scales": (100.0,), "terms": 100}
    third = (WRONG / 3).astype(np.float32)
    noisy = third + np.float32(1e-4)
    assert relation(match_values(RIGHT, third, noisy, **single)) == "same"
    assert relation(match_values(RIGHT, third.astype(float), noisy, **single)) == "neither"  # by dtype alone
    assert relation(match_values(RIGHT, third, third + np.float32(1.0), **single)) == "contradicts"


def test_the_mistakes_own_size_sets_the_scale(match_values):
    large = WRONG * 1e6
    near = large * (1 + 5e-16)
    assert relation(match_values(RIGHT, large, near, scales=(4.0,))) == "same"


def test_a_mistake_of_another_structure_is_compared_as_it_is(match_values):
    wrong = (RIGHT, RIGHT, RIGHT)
    known = {**TWO, "scales": (1.0, 1.0), "dtypes": ("float64", "float64")}
    assert relation(match_values((RIGHT, RIGHT), wrong, wrong, **known)) == "same"
    assert relation(match_values((RIGHT, RIGHT), wrong, (RIGHT, RIGHT), **known)) == "neither"


def test_leaves_that_a_longer_list_shares_keep_the_scale_of_the_answer(match_values):
    """Where a list is longer than the answer its scales are still known, though not which leaf each belongs to."""
    small = np.array([1e-9, 2e-9])  # what is left when large terms cancel
    answer = {"outputs": ("y",), "scales": (1e6, 1e6)}
    longer = [RIGHT[0], small, small]
    noisy = [RIGHT[0], small + 1e-11, small]
    assert relation(match_values([small, small], longer, noisy, **answer)) == "same"
    assert relation(match_values([small, small], longer, [RIGHT[0] + 1, small, small], **answer)) == "contradicts"


def test_a_mistake_in_the_kind_of_a_number_is_no_students_whose_kind_is_right(match_values):
    choice = {"outputs": ("y",), "comparators": (Comparator.INTEGERS,)}
    assert relation(match_values((3, 4), (3.0, 4.0), (3.0, 4.0), **choice)) == "same"
    assert relation(match_values((3, 4), (3.0, 4.0), (3.0, 4), **choice)) == "neither"
    assert relation(match_values((3, 4), (3.0, 4.0), (3.5, 4), **choice)) == "contradicts"
    assert relation(match_values((3, 2.0), (4, 2.0), (4, 2), **choice)) == "same"  # an int may stand for a float


def test_outputs_are_told_apart(match_values):
    found = match_values((RIGHT, RIGHT), (RIGHT, WRONG), (WRONG, WRONG), **TWO)
    assert found.touched == ("dw",)
    assert found.agrees == ("dw",)
    assert found.contradicts
    found = match_values((RIGHT, RIGHT), (WRONG, RIGHT), (WRONG[:1], RIGHT), **TWO)
    assert found.touched == ("dx",)
    assert found.agrees == ("dw",)
    assert relation(found) == "neither"


def test_one_comparable_output_can_contradict(match_values):
    found = match_values((RIGHT, RIGHT), (WRONG, RIGHT), (WRONG[:1], WRONG), **TWO)
    assert found.contradicts


def test_values_do_not_count_where_value_error_is_due(match_values):
    found = match_values(None, WRONG, RIGHT, raises=True)
    assert relation(found) == "neither"
    assert found.contract
    assert found.breaks
    assert not found.telling
    found = match_values(None, WRONG, Verdict.RAISED, raises=True)
    assert found.breaks
    assert not found.contract


CHECKED = {"checks": frozenset({Check.UNMODIFIED, Check.NO_ALIAS})}


def test_contract_verdicts_match_by_name(match_values):
    modifies, aliases = {"modified": ("x",)}, {"aliased": ("x",)}
    found = match_values(RIGHT, RIGHT, RIGHT, mistaken=modifies, student=modifies, **CHECKED)
    assert (found.contract, found.breaks, found.telling, found.same) == (True, True, False, True)
    found = match_values(RIGHT, RIGHT, RIGHT, mistaken=modifies, student=aliases, **CHECKED)
    assert (found.contract, found.breaks) == (False, True)
    found = match_values(RIGHT, RIGHT, RIGHT, mistaken=modifies, **CHECKED)
    assert (found.contract, found.breaks) == (False, True)
    found = match_values(RIGHT, RIGHT, RIGHT, student=modifies, **CHECKED)
    assert (found.contract, found.breaks) == (False, False)


def test_breaking_the_contract_on_another_argument_is_another_mistake(match_values):
    for fact in ("modified", "aliased"):
        found = match_values(RIGHT, RIGHT, RIGHT, mistaken={fact: ("mean", "var")}, student={fact: ("x",)}, **CHECKED)
        assert (found.contract, found.breaks) == (False, True)
        found = match_values(RIGHT, RIGHT, RIGHT, mistaken={fact: ("x", "w")}, student={fact: ("w", "x")}, **CHECKED)
        assert found.contract


def test_a_contract_mistake_shows_under_a_wrong_value(match_values):
    modifies = {"modified": ("x",)}
    found = match_values(RIGHT, RIGHT, WRONG, mistaken=modifies, student=modifies, **CHECKED)
    assert found.contract
    assert found.contradicts


def test_larger_calls_are_compared_too():
    function = Function(name="f", parameters=(), required=0, outputs=("y",), comparators=(Comparator.NORMWISE,))
    case = Case(id="c", function="f", claim="k", visibility=Visibility.HIDDEN, args={})
    answer = Answer(args={}, expected=RIGHT)
    known = CaseAnswers(case="c", answer=answer, work=(answer,))

    def relate(actual, wrong, lines=(5, 5), wrong_lines=(5, 5)):
        calls = [CallOutcome(id="c", value=value, lines=count) for value, count in zip(actual, lines, strict=True)]
        theirs = [
            CallOutcome(id="c", value=value, lines=count) for value, count in zip(wrong, wrong_lines, strict=True)
        ]
        return match(case, function, known, calls, [WrongAnswer(outcome=each) for each in theirs])

    assert relation(relate((RIGHT, WRONG), (RIGHT, WRONG))) == "same"
    assert relate((RIGHT, WRONG), (RIGHT, WRONG)).telling
    assert relation(relate((RIGHT, RIGHT), (RIGHT, WRONG))) == "contradicts"
    loops = relate((RIGHT, RIGHT), (RIGHT, RIGHT), (5, 9), (7, 20))
    assert (loops.contract, loops.breaks, loops.telling) == (True, True, False)


def test_a_mistake_judged_in_advance_matches_in_the_same_way():
    function = Function(
        name="f", parameters=(), required=0, comparators=(Comparator.NORMWISE,) * 2, outputs=("dx", "dw")
    )
    case = Case(id="c", function="f", claim="k", visibility=Visibility.HIDDEN, args={})
    known = CaseAnswers(case="c", answer=Answer(args={}, expected=(RIGHT, RIGHT)))
    for value in [(RIGHT, WRONG), (WRONG, WRONG), (RIGHT, RIGHT), None, (RIGHT, RIGHT[:1])]:
        wrong = (WrongAnswer(outcome=CallOutcome(id="c", value=value)),)
        judged = prejudge(case, function, known, wrong)
        assert judged[0].verdict is judge(case, function, known, (wrong[0].outcome,)).verdict
        assert judged[0].outcome is wrong[0].outcome
        for actual in [(RIGHT, WRONG), (WRONG, RIGHT), None]:
            student = (CallOutcome(id="c", value=actual),)
            assert match(case, function, known, student, judged) == match(case, function, known, student, wrong)


def draw(std, seed, size=(300, 200)):
    return np.random.default_rng(seed).normal(0.0, std, size)


def test_random_values_match_by_distribution(match_values):
    random = {
        "comparators": (Comparator.STATISTICAL,),
        "distribution": Distribution(family="normal", mean=0.0, std=1.0),
        "wrong_distribution": Distribution(family="normal", mean=0.0, std=2.0),
    }
    found = match_values(draw(1.0, 1), draw(2.0, 2), draw(2.0, 3), **random)
    assert relation(found) == "same"
    assert found.telling
    assert relation(match_values(draw(1.0, 1), draw(2.0, 2), draw(1.0, 3), **random)) == "contradicts"
    assert relation(match_values(draw(1.0, 1), draw(2.0, 2), draw(3.0, 3), **random)) == "contradicts"
    del random["wrong_distribution"]
    assert relation(match_values(draw(1.0, 1), draw(2.0, 2), draw(2.0, 3), **random)) == "neither"
