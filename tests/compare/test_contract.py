"""The contract: repeated calls, other generators, provided functions."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare.contract import count_equal
from grader.model.answer import Distribution
from grader.model.verdict import Check, Comparator, Verdict

Y = np.array([1.0, np.nan, 3.0])
AGAIN = {"checks": frozenset({Check.REPEATABLE})}
OTHER = {"checks": frozenset({Check.OTHER_GENERATOR})}


def test_a_repeated_call_may_differ_by_rounding_only(judge_value):
    assert judge_value(Y, Y, repeat=(Y.copy(),), **AGAIN).verdict is Verdict.RIGHT
    assert judge_value(Y, Y, repeat=(np.nextafter(Y, 9.0),), **AGAIN).verdict is Verdict.RIGHT
    judgement = judge_value(Y, Y, repeat=(Y + np.array([0.0, 0.0, 1e-6]),), **AGAIN)
    assert judgement.verdict is Verdict.NOT_DETERMINISTIC
    assert judgement.difference.index == (2,)
    assert judgement.difference.wrong == 1


@pytest.mark.parametrize("second", [None, Y[:2], Y.astype(np.float32), [1.0, 2.0]])
def test_a_repeated_call_of_another_form_is_not_deterministic(judge_value, second):
    assert judge_value(Y, Y, repeat=(second,), **AGAIN).verdict is Verdict.NOT_DETERMINISTIC


def test_a_second_call_that_is_missing_is_not_deterministic(judge_value):
    assert judge_value(Y, Y, **AGAIN).difference.rule == "repeat_missing"
    assert judge_value(Y, Y, **OTHER).difference.rule == "other_missing"


def test_one_seed_gives_one_sample(judge_value):
    rng = np.random.default_rng(1)
    first, second = rng.normal(size=(2, 40, 10))
    random = {
        "comparators": (Comparator.STATISTICAL,),
        "distribution": Distribution(family="normal", mean=0.0, std=1.0),
    }
    assert judge_value(first, first, repeat=(first.copy(),), **random, **AGAIN).verdict is Verdict.RIGHT
    judgement = judge_value(first, first, repeat=(second,), **random, **AGAIN)
    assert judgement.verdict is Verdict.NOT_DETERMINISTIC
    assert judgement.difference.rule == "repeatable"


def test_another_generator_gives_another_sample(judge_value):
    first, second = np.random.default_rng(2).normal(size=(2, 40, 10))
    mixed = first.copy()
    mixed[20:] = second[20:]
    assert judge_value(first, first, other=(second,), **OTHER).verdict is Verdict.RIGHT
    for other, equal in ((first.copy(), 400), (mixed, 200)):
        judgement = judge_value(first, first, other=(other,), **OTHER)
        assert judgement.verdict is Verdict.NOT_DETERMINISTIC
        assert judgement.difference.rule == "generator_ignored"
        assert (judgement.difference.wrong, judgement.difference.total) == (equal, 400)


def test_few_entries_may_meet_by_chance(judge_value):
    first = np.arange(300.0)
    second = -first - 1.0
    second[0] = first[0]
    assert judge_value(first, first, other=(second,), **OTHER).verdict is Verdict.RIGHT
    empty = np.empty((0, 3))
    assert judge_value(empty, empty, other=(empty,), **OTHER).verdict is Verdict.RIGHT
    assert judge_value(1.5, 1.5, other=(1.5,), **OTHER).verdict is Verdict.NOT_DETERMINISTIC


def test_equal_entries_are_counted_in_any_structure():
    assert count_equal([Y, 1.0], [Y, 2.0]) == (2, 4)
    assert count_equal((Y,), (Y[:2],)) == (0, 3)
    assert count_equal("a", "a") == (0, 0)


def test_a_provided_function_is_counted_where_it_runs(judge_value):
    assert judge_value(Y, Y, unmet=("corr2d_valid",)).verdict is Verdict.REQUIRED_CALL_MISSING
    assert judge_value(Y, Y, unmet=("corr2d_valid",), provided_calls=2).verdict is Verdict.RIGHT
    assert judge_value(Y, Y, unmet=("numpy.fft",), provided_calls=2).verdict is Verdict.REQUIRED_CALL_MISSING
