"""Which small inputs are tried for a finding, and which of them shows it."""

from __future__ import annotations

import msgspec
import pytest

from grader.diagnose import ask_mistakes, ask_student, can_seek, choose_input, list_shown, retell
from grader.diagnose.seeking import MOST_COMPARED, MOST_INPUTS
from grader.model.finding import Finding
from grader.model.judgement import Difference, Judgement, Match
from grader.model.pack import Case, Exercise, ExerciseKind
from grader.model.text import Text
from grader.model.verdict import Certainty, Verdict, Visibility

NO_TEXT = Text(fa="", en="")
SAME = Match(same=True, telling=True)


def make_case(name, function="f", visibility=Visibility.PUBLIC):
    return Case(id=name, function=function, claim="", visibility=visibility, args={})


EXERCISE = Exercise(
    id="e", kind=ExerciseKind.CODE, group="g", points=10, bonus=False, after=(), title=NO_TEXT, source="",
    functions=(), claims=(), statement=NO_TEXT, stub=b"", digest="",
    cases=(make_case("h1", "f", Visibility.HIDDEN), make_case("h2", "g", Visibility.HIDDEN)),
)  # fmt: skip
SMALL = [make_case("s1"), make_case("s2"), make_case("s3", "g"), make_case("s4")]


def finding(code="wrong_value", function="f", **more):
    return Finding(code=code, certainty=Certainty.CERTAIN, function=function, cases=more.pop("cases", ("h1",)), **more)


def judged(verdict, rule="", **more):
    return Judgement(case="", verdict=verdict, difference=Difference(rule=rule) if rule else None, **more)


@pytest.mark.parametrize(
    "code", ["wrong_value", "wrong_shape", "wrong_dtype", "raised", "did_not_raise", "raised_other"]
)
def test_what_one_call_can_show_is_sought(code):
    assert can_seek(finding(code))


@pytest.mark.parametrize("code", ["timeout", "modified_input", "missing", "too_much_work", "answered", "import_failed"])
def test_what_no_call_can_show_is_not(code):
    assert not can_seek(finding(code))


def test_only_functions_that_failed_are_called():
    inputs = {"f": ["s1", "s2", "s4"], "g": ["s3"]}
    assert ask_student(EXERCISE, [finding()], inputs).inputs == ("s1", "s2", "s4")
    assert ask_student(EXERCISE, [finding(function="g", cases=("h2",))], inputs).inputs == ("s3",)


def test_functions_take_turns_and_inputs_are_few():
    inputs = {"f": [f"f{number}" for number in range(50)], "g": [f"g{number}" for number in range(50)]}
    both = ask_student(EXERCISE, [finding(function="", cases=("h1", "h2"))], inputs).inputs
    assert both[:4] == ("f0", "g0", "f1", "g1")
    assert len(both) == MOST_INPUTS


def test_an_input_shows_a_finding_only_in_the_same_way():
    results = {
        "s1": judged(Verdict.WRONG_SHAPE, "shape"),
        "s2": judged(Verdict.WRONG_VALUE, "normwise"),
        "s3": judged(Verdict.WRONG_VALUE, "normwise"),  # of another function
        "s4": judged(Verdict.RIGHT),
    }
    assert list_shown(EXERCISE, finding("wrong_value"), SMALL, results) == ["s2"]
    assert list_shown(EXERCISE, finding("wrong_shape"), SMALL, results) == ["s1"]
    assert list_shown(EXERCISE, finding("mistake", mistake="flip"), SMALL, results) == ["s1", "s2"]
    assert list_shown(EXERCISE, finding("raised"), SMALL, results) == []


def test_another_exception_is_another_failure():
    results = {
        "s1": judged(Verdict.RAISED, exception="IndexError"),
        "s2": judged(Verdict.RAISED, exception="NameError"),
        "s4": judged(Verdict.RAISED, "raises", exception="NameError"),  # where ValueError was due
    }
    shown = list_shown(EXERCISE, finding("raised", params={"exception": "NameError"}), SMALL, results)
    assert shown == ["s2"]
    shown = list_shown(EXERCISE, finding("raised_other", params={"exception": "NameError"}), SMALL, results)
    assert shown == ["s4"]


def test_a_breach_that_a_mistake_names_is_a_missing_exception():
    results = {"s1": judged(Verdict.WRONG_VALUE, "normwise"), "s2": judged(Verdict.DID_NOT_RAISE, "raises")}
    named = finding("mistake_of_contract", mistake="no_check")
    assert list_shown(EXERCISE, named, SMALL, results) == ["s2"]
    assert choose_input(named, ["s2"], {"s2": Match(contract=True)}) == "s2"
    assert choose_input(named, ["s2"], {"s2": SAME}) is None


def test_a_named_mistake_must_do_the_same_there():
    named = finding("mistake", mistake="flip")
    assert choose_input(named, ["s1", "s2"], {"s1": Match(telling=True, contradicts=True), "s2": SAME}) == "s2"
    assert choose_input(named, ["s1"], {"s1": Match(same=True)}) is None
    assert choose_input(named, ["s1"], {}) is None
    assert choose_input(finding(), ["s1", "s2"], {}) == "s1"


def test_both_mistakes_of_a_pair_are_run_on_few_inputs():
    many = [f"s{number}" for number in range(20)]
    probe = ask_mistakes(finding("mistake", mistake="flip+negate"), many)
    assert probe.mistakes == ("flip", "negate")
    assert probe.cases == tuple(many[:MOST_COMPARED])
    assert ask_mistakes(finding(), many) is None
    assert ask_mistakes(finding("mistake", mistake="flip"), []) is None


def test_a_plain_finding_is_told_on_the_new_input():
    before = finding(params={"cases": 1, "case": "h1", "visibility": "hidden", "error": 0.3})
    difference = Difference(output="y", index=(0, 1), actual=2.0, expected=5.0, error=3.0, rule="normwise")
    after = retell(before, SMALL[0], msgspec.structs.replace(judged(Verdict.WRONG_VALUE), difference=difference))
    assert after.params["cases"] == 1
    assert (after.params["index"], after.params["actual"], after.params["expected"]) == ("(0, 1)", 2.0, 5.0)
    assert msgspec.structs.replace(after, params={}) == msgspec.structs.replace(before, params={})
    named = finding("mistake", mistake="flip", params={"cases": 1})
    assert retell(named, SMALL[0], judged(Verdict.WRONG_VALUE)) == named
