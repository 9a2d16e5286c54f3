"""Concept sets: guessing earns nothing, not answering costs nothing more."""

from __future__ import annotations

from itertools import product
from math import fsum

import pytest

from grader.model.verdict import ExerciseStatus, Verdict


@pytest.fixture(name="quiz")
def quiz_of_four(new_quiz):
    return new_quiz(4, one=4, two=4, three=4, four=4)


@pytest.mark.parametrize(
    ("wrong", "unanswered", "points"),
    [
        ("", "", 4.0),
        ("", "four", 3.0),
        ("four", "", 2.66),
        ("three four", "", 1.33),
        ("two three four", "", 0.0),
        ("two three", "four", 0.33),
        ("one two three four", "", 0.0),
        ("", "one two three four", 0.0),
    ],
)
def test_wrong_letters_take_back_what_guessing_gains(quiz, wrong, unanswered, points):
    scored = quiz.score(wrong, unanswered)
    assert scored.points == points
    assert scored.max_points == 4.0
    assert fsum(claim.points for claim in scored.claims) == pytest.approx(points)
    assert fsum(deduction.points for deduction in scored.deductions) == pytest.approx(4.0 - points)


def test_states(quiz):
    assert quiz.score().status is ExerciseStatus.RIGHT
    assert quiz.score("four").status is ExerciseStatus.PARTLY
    assert quiz.score("one two three four").status is ExerciseStatus.WRONG
    assert quiz.score(unanswered="one two three four", keys=Verdict.NOT_IMPLEMENTED).status is ExerciseStatus.MISSING
    assert quiz.score("one", keys=Verdict.GRADER_FAULT).points is None


def test_a_harmless_extra_key_costs_nothing(quiz):
    scored = quiz.score(keys=Verdict.WRONG_TYPE)
    assert (scored.points, scored.status) == (4.0, ExerciseStatus.RIGHT)


def test_a_crash_counts_as_unanswered(quiz):
    assert quiz.score(four=Verdict.RAISED).points == 3.0


def test_items_have_their_own_number_of_options(new_quiz):
    quiz = new_quiz(6, two=2, three=3)
    assert quiz.score("two").points == 0.0
    assert quiz.score("three").points == 1.5


def test_a_wrong_item_is_charged_more_than_an_unanswered_one(quiz):
    charged = {deduction.claim: deduction.points for deduction in quiz.score("one", "two").deductions}
    assert charged["one"] == pytest.approx(1.33, abs=0.011)
    assert charged["two"] == pytest.approx(1.0, abs=0.01)


def test_the_public_run_pays_nothing_and_says_whether_the_form_is_right(quiz):
    scored = quiz.score(only="keys")
    assert (scored.points, scored.max_points, scored.status) == (0.0, 0.0, ExerciseStatus.RIGHT)
    assert quiz.score(only="keys", keys=Verdict.WRONG_TYPE).status is ExerciseStatus.WRONG


def test_never_full_with_a_wrong_item_and_never_above_the_right_ones(new_quiz):
    quiz = new_quiz(5, one=3, two=4, three=2)
    for states in product(["right", "wrong", "unanswered"], repeat=3):
        named = dict(zip(["one", "two", "three"], states, strict=True))
        groups = {state: " ".join(name for name in named if named[name] == state) for state in set(states)}
        scored = quiz.score(groups.get("wrong", ""), groups.get("unanswered", ""))
        assert (scored.points == 5.0) == (set(states) == {"right"})
        assert 0.0 <= scored.points <= 5.0 * states.count("right") / 3 + 0.01
        assert all(claim.points >= 0.0 for claim in scored.claims)
