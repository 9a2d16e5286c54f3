"""One mistake: tables of matches and what they lead to."""

from __future__ import annotations

import msgspec
import pytest

from grader.diagnose import diagnose
from grader.model.finding import Facts
from grader.model.judgement import Judgement, Match
from grader.model.pack import Case, Exercise, ExerciseKind, Function, Mistake, Solution
from grader.model.text import Text
from grader.model.verdict import Certainty, Comparator, Verdict, Visibility

NO_TEXT = Text(fa="", en="")
SAME = Match(same=True, telling=True, touched=("y",), agrees=("y",))
AGREES = Match(same=True, agrees=("y",))  # where the mistake is right, and so is the student
DIFFERS = Match(contradicts=True)
DIFFERS_TELLING = Match(contradicts=True, telling=True, touched=("y",))
NEITHER = Match(telling=True)
BREAKS = Match(breaks=True, same=True)
BOTH_BREAK = Match(breaks=True, contract=True)
RIGHT, WRONG = Verdict.RIGHT, Verdict.WRONG_VALUE


def make_facts(verdicts, matches, *, comparator=Comparator.NORMWISE, prices=None, function="f", also=(), claims="k"):
    """Make facts of one function: verdict per case, and per mistake a match per case; a letter of `claims` per case."""
    cases = tuple(
        Case(
            id=f"c{number}",
            function=function,
            claim=claims[number % len(claims)],
            visibility=Visibility.HIDDEN,
            args={},
        )
        for number in range(len(verdicts))
    )
    prices = prices or {}
    mistakes = tuple(
        Mistake(name=name, source=b"", title=NO_TEXT, question=NO_TEXT, price=prices.get(name, 30)) for name in matches
    )
    exercise = Exercise(
        id="e", kind=ExerciseKind.CODE, group="g", points=10, bonus=False, after=(), title=NO_TEXT, source="",
        functions=(Function(name=function, parameters=(), required=0, outputs=("y",), comparators=(comparator,)),),
        claims=(), cases=cases, statement=NO_TEXT, stub=b"", digest="",
        solution=Solution(reference=b"", crosscheck=b"", mistakes=mistakes, accepted={}),
    )  # fmt: skip
    judgements = {
        case.id: Judgement(case=case.id, verdict=verdict, also=also if verdict is WRONG else ())
        for case, verdict in zip(cases, verdicts, strict=True)
    }
    by_case = {case.id: {name: row[number] for name, row in matches.items()} for number, case in enumerate(cases)}
    return Facts(exercise=exercise, judgements=judgements, outcomes={}, answers={}, matches=by_case)


def summary(findings):
    return [(finding.mistake, finding.certainty.value, finding.cases, finding.explains) for finding in findings]


def test_two_telling_cases_make_certain():
    facts = make_facts([WRONG, WRONG, RIGHT], {"flip": [SAME, SAME, AGREES]})
    assert summary(diagnose(facts)) == [("flip", "certain", ("c0", "c1"), ("c0", "c1"))]


def test_one_telling_case_is_possible_and_explains_nothing():
    facts = make_facts([WRONG, RIGHT], {"flip": [SAME, AGREES]})
    assert summary(diagnose(facts)) == [("flip", "possible", ("c0",), ())]


@pytest.mark.parametrize("against", [DIFFERS, DIFFERS_TELLING])
def test_one_contradiction_rules_a_mistake_out_as_the_whole_cause(against):
    facts = make_facts([WRONG, WRONG, WRONG], {"flip": [SAME, SAME, against]})
    findings = diagnose(facts)
    assert [(finding.code, finding.cases, finding.explains) for finding in findings] == [
        ("mistake_in_part", ("c0", "c1"), ()),
        ("wrong_value", ("c2",), ()),
    ]
    assert findings[0].certainty is Certainty.POSSIBLE


def test_a_mistake_that_is_contradicted_more_often_is_not_named():
    facts = make_facts([WRONG, WRONG, RIGHT, RIGHT, RIGHT], {"flip": [SAME, SAME] + [DIFFERS_TELLING] * 3})
    assert [finding.code for finding in diagnose(facts)] == ["wrong_value"]


def test_two_mistakes_in_part_name_none():
    facts = make_facts([WRONG] * 4, {"a": [SAME, SAME, DIFFERS, DIFFERS], "b": [DIFFERS, DIFFERS, SAME, SAME]})
    assert [finding.code for finding in diagnose(facts)] == ["wrong_value"]


def test_what_cannot_be_compared_does_not_contradict():
    facts = make_facts([WRONG, WRONG, Verdict.RAISED, RIGHT], {"flip": [SAME, SAME, NEITHER, AGREES]})
    findings = diagnose(facts)
    assert summary(findings)[0] == ("flip", "certain", ("c0", "c1"), ("c0", "c1"))
    assert (findings[1].code, findings[1].cases) == ("raised", ("c2",))


def test_a_student_right_where_the_mistake_tells_rules_it_out():
    facts = make_facts([WRONG, WRONG, RIGHT], {"flip": [SAME, SAME, DIFFERS_TELLING]})
    assert "flip" not in [finding.mistake for finding in diagnose(facts) if finding.explains]


def test_equal_matches_are_all_possible_and_the_cheapest_explains():
    row = [SAME, SAME, AGREES]
    facts = make_facts([WRONG, WRONG, RIGHT], {"dear": row, "cheap": row}, prices={"dear": 40, "cheap": 20})
    assert sorted(summary(diagnose(facts))) == [
        ("cheap", "possible", ("c0", "c1"), ("c0", "c1")),
        ("dear", "possible", ("c0", "c1"), ()),
    ]


def test_more_telling_cases_win():
    facts = make_facts([WRONG] * 3, {"less": [SAME, SAME, NEITHER], "more": [SAME, SAME, SAME]})
    assert summary(diagnose(facts)) == [("more", "certain", ("c0", "c1", "c2"), ("c0", "c1", "c2"))]


def test_a_statistical_match_is_at_most_possible():
    facts = make_facts([WRONG, WRONG], {"var": [SAME, SAME]}, comparator=Comparator.STATISTICAL)
    assert summary(diagnose(facts)) == [("var", "possible", ("c0", "c1"), ("c0", "c1"))]


def test_a_breach_beside_a_wrong_value_is_not_explained_away():
    facts = make_facts([WRONG, WRONG], {"flip": [SAME, SAME]}, also=(Verdict.ALIASED,))
    findings = diagnose(facts)
    assert summary(findings)[0] == ("flip", "certain", ("c0", "c1"), ())
    assert (findings[1].code, findings[1].cases) == ("aliased", ("c0", "c1"))


def test_contract_mistakes_cover_most_first():
    broken = Verdict.DID_NOT_RAISE
    facts = make_facts(
        [broken, broken, broken, RIGHT],
        {
            "all": [BOTH_BREAK, BOTH_BREAK, BOTH_BREAK, AGREES],
            "some": [BOTH_BREAK, BOTH_BREAK, AGREES, AGREES],
            "too_much": [BOTH_BREAK, BOTH_BREAK, BOTH_BREAK, BREAKS],
        },
    )
    assert summary(diagnose(facts)) == [("all", "certain", ("c0", "c1", "c2"), ())]


def test_contract_mistakes_that_match_equally_are_possible():
    broken = Verdict.MODIFIED_INPUT
    facts = make_facts([broken, broken], {"a": [BOTH_BREAK, BOTH_BREAK], "b": [BOTH_BREAK, BOTH_BREAK]})
    assert summary(diagnose(facts)) == [("a", "possible", ("c0", "c1"), ()), ("b", "possible", ("c0", "c1"), ())]


def test_one_contract_case_is_possible():
    facts = make_facts([Verdict.ALIASED, RIGHT], {"a": [BOTH_BREAK, AGREES]})
    assert summary(diagnose(facts)) == [("a", "possible", ("c0",), ())]


@pytest.mark.parametrize(("claims", "named"), [("kkk", False), ("kkm", True)])
def test_a_mistake_is_not_named_where_refusals_are_missing_more_widely(claims, named):
    facts = make_facts(
        [Verdict.DID_NOT_RAISE] * 3, {"both_sides": [BOTH_BREAK, BOTH_BREAK, Match(idle=True)]}, claims=claims
    )
    findings = [each for each in diagnose(facts) if each.mistake]
    assert summary(findings) == ([("both_sides", "certain", ("c0", "c1"), ())] if named else [])
    assert {case for each in diagnose(facts) for case in each.cases} == {"c0", "c1", "c2"}


def test_a_single_refusal_that_is_left_of_many_raises_no_doubt():
    facts = make_facts([Verdict.DID_NOT_RAISE] * 4, {"both_sides": [BOTH_BREAK] * 3 + [Match(idle=True)]})
    assert summary(diagnose(facts))[0] == ("both_sides", "certain", ("c0", "c1", "c2"), ())


def test_refusals_that_mistakes_cover_together_are_certain():
    facts = make_facts(
        [Verdict.DID_NOT_RAISE] * 4,
        {"low": [BOTH_BREAK, BOTH_BREAK, Match(), Match()], "high": [Match(), Match(), BOTH_BREAK, BOTH_BREAK]},
    )
    assert [(each.mistake, each.certainty.value) for each in diagnose(facts)] == [
        ("low", "certain"),
        ("high", "certain"),
    ]


def test_a_mistake_named_by_value_needs_no_other_for_a_breach_that_it_brings_along():
    facts = make_facts(
        [WRONG, WRONG, Verdict.DID_NOT_RAISE],
        {"size": [SAME, SAME, BOTH_BREAK], "other": [NEITHER, NEITHER, BOTH_BREAK]},
    )
    assert summary(diagnose(facts)) == [("size", "certain", ("c0", "c1", "c2"), ("c0", "c1"))]


def test_a_contract_mistake_that_also_errs_must_show_its_value():
    facts = make_facts([Verdict.ALIASED, Verdict.ALIASED, RIGHT], {"a": [BOTH_BREAK, BOTH_BREAK, DIFFERS_TELLING]})
    findings = diagnose(facts)
    assert [(finding.mistake, finding.code) for finding in findings] == [(None, "aliased")]


def test_a_mistake_by_value_takes_its_breaches_along():
    facts = make_facts([WRONG, WRONG, Verdict.ALIASED], {"a": [SAME, SAME, BOTH_BREAK]})
    [finding] = diagnose(facts)
    assert finding.code == "mistake"
    assert finding.certainty is Certainty.CERTAIN
    assert finding.cases == ("c0", "c1", "c2")
    assert finding.explains == ("c0", "c1")


def test_a_tie_is_settled_by_the_other_function():
    first = make_facts([WRONG, WRONG], {"a": [SAME, SAME], "b": [SAME, SAME]})
    second = make_facts([WRONG, WRONG], {"a": [SAME, SAME], "b": [DIFFERS, DIFFERS]}, function="g")
    renamed = {f"{case}g": row for case, row in second.matches.items()}
    cases = tuple(msgspec.structs.replace(case, id=f"{case.id}g") for case in second.exercise.cases)
    exercise = msgspec.structs.replace(
        first.exercise,
        functions=first.exercise.functions + second.exercise.functions,
        cases=first.exercise.cases + cases,
    )
    judgements = first.judgements | {case.id: Judgement(case=case.id, verdict=WRONG) for case in cases}
    facts = msgspec.structs.replace(first, exercise=exercise, judgements=judgements, matches=first.matches | renamed)
    assert summary(diagnose(facts)) == [("a", "certain", ("c0", "c1", "c0g", "c1g"), ("c0", "c1", "c0g", "c1g"))]


def test_findings_come_by_the_number_of_cases_they_cost():
    facts = make_facts(
        [WRONG, WRONG, Verdict.RAISED, Verdict.RAISED, Verdict.RAISED],
        {"flip": [SAME, SAME, NEITHER, NEITHER, NEITHER]},
    )
    assert [finding.code for finding in diagnose(facts)] == ["raised", "mistake"]
    facts = make_facts([WRONG, WRONG, Verdict.RAISED, Verdict.RAISED], {"flip": [SAME, SAME, NEITHER, NEITHER]})
    assert [finding.code for finding in diagnose(facts)] == ["mistake", "raised"]
