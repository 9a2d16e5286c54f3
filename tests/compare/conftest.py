"""Builders for the tests of this room: a case, its answers and what a student's call gave, as keywords."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from grader.compare import judge, match
from grader.model.answer import Answer, CaseAnswers, WrongAnswer
from grader.model.pack import Case, Function
from grader.model.running import CallOutcome, Failure
from grader.model.verdict import Comparator, Verdict, Visibility

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.model.judgement import Judgement, Match

FUNCTION = Function(
    name="f", parameters=("x",), required=1, outputs=("y",), comparators=(Comparator.NORMWISE,), max_ulp=8
)
CASE = Case(id="c", function="f", claim="k", visibility=Visibility.PUBLIC, args={})


def take(kind: type[Any], options: dict[str, Any]) -> dict[str, Any]:
    """Take out of the options those that belong to a kind."""
    return {name: options.pop(name) for name in list(options) if name in kind.__struct_fields__}


def build(expected: Any, options: dict[str, Any]) -> tuple[Case, Function, Answer]:
    """Build what is known; options are fields of Answer, Function or Case, each by its own name."""
    answer = Answer(args={}, expected=expected, **take(Answer, options))
    function = msgspec.structs.replace(FUNCTION, **take(Function, options))
    case = msgspec.structs.replace(CASE, **take(Case, options))
    return case, function, answer


def judge_value(expected: Any, actual: Any, **options: Any) -> Judgement:
    """Judge a returned value; other options are fields of CallOutcome."""
    case, function, answer = build(expected, options)
    outcome = CallOutcome(id="c", value=actual, **options)
    return judge(case, function, CaseAnswers(case="c", answer=answer), (outcome,))


def match_values(expected: Any, wrong: Any, actual: Any, **options: Any) -> Match:
    """Match a returned value with a mistake's; a Verdict in place of a value is that failure."""
    distribution = options.pop("wrong_distribution", None)
    case, function, answer = build(expected, options)
    outcomes = (make_outcome(actual, options.pop("student", {})),)
    mistaken = make_outcome(wrong, options.pop("mistaken", {}))
    assert not options
    return match(
        case,
        function,
        CaseAnswers(case="c", answer=answer),
        outcomes,
        (WrongAnswer(outcome=mistaken, distribution=distribution),),
    )


def make_outcome(value: Any, facts: dict[str, Any]) -> CallOutcome:
    """Make the outcome of one call."""
    if isinstance(value, Verdict):
        return CallOutcome(id="c", failure=Failure(verdict=value), **facts)
    return CallOutcome(id="c", value=value, **facts)


@pytest.fixture(scope="session", name="judge_value")
def judge_value_fixture() -> Callable[..., Judgement]:
    """Give tests the builder."""
    return judge_value


@pytest.fixture(scope="session", name="match_values")
def match_values_fixture() -> Callable[..., Match]:
    """Give tests the builder."""
    return match_values
