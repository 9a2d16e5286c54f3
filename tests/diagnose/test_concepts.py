"""Concept sets: silent about wrong items in practice, one finding for each at the end."""

from __future__ import annotations

import pytest

from grader.compare import judge, match
from grader.diagnose import diagnose
from grader.model.answer import Answer, CaseAnswers, WrongAnswer
from grader.model.finding import Facts
from grader.model.pack import Case, Exercise, ExerciseKind, Feedback, Function, Item, Mistake, Solution
from grader.model.running import CallOutcome, Failure
from grader.model.text import Text
from grader.model.verdict import Certainty, Comparator, Verdict, Visibility

RIGHT = {"order": "b", "size": "a", "cost": "d"}
MISTAKES = {"order_a": RIGHT | {"order": "a"}, "size_c": RIGHT | {"size": "c"}}
OPTIONS = dict.fromkeys(RIGHT, ("a", "b", "c", "d"))
NO_TEXT = Text(fa="", en="")
FUNCTION = Function(name="answers", parameters=(), required=0, outputs=("answers",), comparators=(Comparator.CHOICE,))
KEYS = Case(id="keys", function="answers", claim="keys", visibility=Visibility.PUBLIC, args={}, options=OPTIONS)
CASES = (
    KEYS,
    *(
        Case(id=item, function="answers", claim=item, visibility=Visibility.HIDDEN, args={}, item=item)
        for item in RIGHT
    ),
)


def find(given, feedback):
    failure = given if isinstance(given, Failure) else None
    outcome = CallOutcome(id="c", value=None if failure else given, failure=failure)
    known = {case.id: CaseAnswers(case=case.id, answer=Answer(args={}, expected=RIGHT)) for case in CASES}
    exercise = Exercise(
        id="e", kind=ExerciseKind.CHOICE, group="g", points=3, bonus=False, after=(), title=NO_TEXT, source="",
        functions=(FUNCTION,), claims=(), cases=CASES, statement=NO_TEXT, stub=b"", digest="",
        items=tuple(Item(id=item, options=OPTIONS[item], title=NO_TEXT) for item in RIGHT),
        solution=Solution(
            reference=b"",
            crosscheck=b"",
            mistakes=tuple(
                Mistake(name=name, source=b"", title=Text(fa=name, en=name), question=NO_TEXT) for name in MISTAKES
            ),
            accepted={},
        ),
    )  # fmt: skip
    matches = {
        case.id: {
            name: match(
                case, FUNCTION, known[case.id], (outcome,), (WrongAnswer(outcome=CallOutcome(id="c", value=value)),)
            )
            for name, value in MISTAKES.items()
        }
        for case in CASES
    }
    judgements = {case.id: judge(case, FUNCTION, known[case.id], (outcome,)) for case in CASES}
    return diagnose(
        Facts(
            exercise=exercise,
            judgements=judgements,
            outcomes={},
            answers=known,
            matches=matches,
            feedback=feedback,
        )
    )


@pytest.mark.parametrize("feedback", Feedback)
def test_nothing_is_found_where_all_is_right(feedback):
    assert find(RIGHT, feedback) == ()


def test_practice_does_not_say_which_items_are_wrong():
    assert find({"order": "a", "size": "c", "cost": "a"}, Feedback.PRACTICE) == ()


def test_the_end_names_the_mistake_behind_each_letter():
    findings = find({"order": "a", "size": "c", "cost": "a"}, Feedback.FINAL)
    assert [(each.code, each.mistake, each.cases, each.params["item"]) for each in findings] == [
        ("mistake", "order_a", ("order",), "order"),
        ("mistake", "size_c", ("size",), "size"),
        ("wrong_choice", None, ("cost",), "cost"),
    ]
    assert [each.certainty for each in findings] == [Certainty.CERTAIN, Certainty.CERTAIN, Certainty.UNKNOWN]
    assert findings[0].title == Text(fa="order_a", en="order_a")
    assert all("expected" not in each.params for each in findings)


def test_every_wrong_item_without_a_mistake_is_a_finding_of_its_own():
    findings = find({"order": "c", "size": "d", "cost": "d"}, Feedback.FINAL)
    assert [(each.code, each.cases) for each in findings] == [
        ("wrong_choice", ("order",)),
        ("wrong_choice", ("size",)),
    ]


@pytest.mark.parametrize("feedback", Feedback)
def test_unanswered_items_are_told_at_all_times(feedback):
    [finding] = find({"order": "b", "size": None, "cost": ""}, feedback)
    assert (finding.code, finding.cases) == ("unanswered", ("keys", "size", "cost"))
    assert finding.params["names"] == "size, cost"
    assert (finding.params["wrong"], finding.params["total"]) == (2, 3)


@pytest.mark.parametrize("feedback", Feedback)
def test_a_form_that_is_wrong_is_told_at_all_times(feedback):
    findings = find({"order": "b", "size": "z", "cost": "d", "more": 1}, feedback)
    assert "unknown_keys" in [finding.code for finding in findings]
    findings = find({"order": "b", "size": "z", "cost": "d"}, feedback)
    assert "not_an_option" in [finding.code for finding in findings]
    failure = Failure(verdict=Verdict.RAISED, exception="NameError")
    [finding] = find(failure, feedback)
    assert (finding.code, len(finding.cases)) == ("raised", 4)
