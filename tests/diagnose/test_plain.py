"""The plain difference: codes, groups, and what may be told."""

from __future__ import annotations

import msgspec
import pytest

from grader.diagnose import diagnose
from grader.model.finding import Facts, Finding
from grader.model.judgement import Difference, Judgement
from grader.model.pack import Case, Exercise, ExerciseKind, Function
from grader.model.running import Frame
from grader.model.text import Text
from grader.model.verdict import Certainty, Comparator, Verdict, Visibility

NO_TEXT = Text(fa="", en="")
WRONG = Difference(
    output="dx", path=(0, "a"), index=(1, 2), actual=3.25, expected=3.0, error=0.257, tolerance=1e-12, rule="normwise",
    wrong=2, total=6,
)  # fmt: skip
SHAPE = Difference(output="y", rule="shape", actual_shape=(3, 2), expected_shape=(2, 3))


def find(*judged: tuple[str, Judgement]):
    """Diagnose judgements of cases named `pub…` or `hid…`, each with its function."""
    functions = tuple(
        Function(name=name, parameters=(), required=0, outputs=("y",), comparators=(Comparator.NORMWISE,))
        for name in dict.fromkeys(name for name, _ in judged)
    )
    cases = tuple(
        Case(
            id=judgement.case,
            function=function,
            claim="k",
            visibility=Visibility.PUBLIC if judgement.case.startswith("pub") else Visibility.HIDDEN,
            args={},
        )
        for function, judgement in judged
    )
    exercise = Exercise(
        id="e", kind=ExerciseKind.CODE, group="g", points=10, bonus=False, after=(), title=NO_TEXT, source="",
        functions=functions, claims=(), cases=cases, statement=NO_TEXT, stub=b"", digest="",
    )  # fmt: skip
    judgements = {judgement.case: judgement for _, judgement in judged}
    return diagnose(Facts(exercise=exercise, judgements=judgements, outcomes={}, answers={}, matches={}))


def judgement(case: str, verdict: Verdict = Verdict.WRONG_VALUE, difference: Difference | None = None, **more):
    return Judgement(case=case, verdict=verdict, difference=difference, **more)


@pytest.mark.parametrize("verdict", sorted(set(Verdict) - {Verdict.RIGHT}))
def test_every_verdict_is_a_finding_of_its_own_code(verdict):
    [finding] = find(("f", judgement("hid", verdict)), ("f", judgement("pub_fine", Verdict.RIGHT)))
    unclear = {Verdict.WRONG_VALUE, Verdict.WRONG_SHAPE, Verdict.NONFINITE}
    assert finding.code == verdict.value
    assert finding.certainty is (Certainty.UNKNOWN if verdict in unclear else Certainty.CERTAIN)
    assert (finding.function, finding.cases, finding.mistake, finding.explains) == ("f", ("hid",), None, ())


@pytest.mark.parametrize(
    ("rule", "verdict", "code"),
    [
        ("length", Verdict.WRONG_TYPE, "wrong_length"),
        ("missing_keys", Verdict.WRONG_TYPE, "missing_keys"),
        ("unknown_keys", Verdict.WRONG_TYPE, "unknown_keys"),
        ("kind", Verdict.WRONG_TYPE, "wrong_type"),
        ("raises", Verdict.RAISED, "raised_other"),
        ("raises", Verdict.DID_NOT_RAISE, "did_not_raise"),
        ("generator_ignored", Verdict.NOT_DETERMINISTIC, "generator_ignored"),
        ("repeatable", Verdict.NOT_DETERMINISTIC, "not_deterministic"),
        ("std", Verdict.WRONG_VALUE, "wrong_distribution"),
        ("repeats", Verdict.WRONG_VALUE, "repeated_entries"),
        ("correlation", Verdict.WRONG_VALUE, "correlated_entries"),
        ("ulp", Verdict.WRONG_VALUE, "wrong_value"),
    ],
)
def test_some_rules_deserve_their_own_words(rule, verdict, code):
    [finding] = find(("f", judgement("hid", verdict, Difference(rule=rule))))
    assert finding.code == code


def test_cases_are_grouped_by_code_and_function():
    findings = find(
        ("f", judgement("hid1")), ("f", judgement("hid2")), ("f", judgement("hid3", Verdict.ALIASED)),
        ("g", judgement("hid4")), ("g", judgement("hid5", Verdict.RIGHT)),
    )  # fmt: skip
    assert [(each.code, each.function, each.cases) for each in findings] == [
        ("wrong_value", "f", ("hid1", "hid2")),
        ("aliased", "f", ("hid3",)),
        ("wrong_value", "g", ("hid4",)),
    ]
    assert findings[0].params["cases"] == 2


def test_different_exceptions_are_different_findings():
    findings = find(
        ("f", judgement("hid1", Verdict.RAISED, exception="KeyError")),
        ("f", judgement("hid2", Verdict.RAISED, exception="IndexError")),
        ("f", judgement("hid3", Verdict.RAISED, exception="KeyError")),
    )
    assert [(each.params["exception"], each.cases) for each in findings] == [
        ("KeyError", ("hid1", "hid3")),
        ("IndexError", ("hid2",)),
    ]


def test_a_public_case_tells_everything():
    [finding] = find(("f", judgement("hid", difference=SHAPE)), ("f", judgement("pub", difference=WRONG)))
    assert finding.params == {
        "cases": 2, "case": "pub", "visibility": "public", "output": "dx", "rule": "normwise", "where": "[0]['a']",
        "index": "(1, 2)", "actual": 3.25, "expected": 3.0, "error": 0.257, "tolerance": 1e-12, "wrong": 2, "total": 6,
    }  # fmt: skip


def test_a_hidden_case_tells_no_value():
    frame = Frame(file="f.py", line=7, cell=3)
    [finding] = find(("f", judgement("hid", difference=WRONG, message="secret", exception="E", frame=frame)))
    assert finding.params == {
        "cases": 1, "case": "hid", "visibility": "hidden", "output": "dx", "rule": "normwise", "error": 0.3,
        "exception": "E", "file": "f.py", "line": 7, "cell": 3,
    }  # fmt: skip
    [finding] = find(("f", judgement("hid", Verdict.WRONG_SHAPE, SHAPE)))
    assert set(finding.params) == {"cases", "case", "visibility", "output", "rule"}


def test_counted_lines_are_the_students_own_and_may_be_told():
    work = Difference(rule="work", path=(1,), actual=40, expected=10, error=4.0, tolerance=1.0)
    [finding] = find(("f", judgement("hid", Verdict.TOO_MUCH_WORK, work)))
    assert (finding.params["actual"], finding.params["expected"], finding.params["error"]) == (40, 10, 4.0)


def test_a_failure_brings_its_parameters():
    [finding] = find(("f", judgement("hid", Verdict.FORBIDDEN_IMPORT, params={"module": "torch" * 100})))
    assert finding.params["module"] == ("torch" * 100)[:300]
    [finding] = find(("f", judgement("pub", Verdict.RAISED, message="no such axis", exception="E")))
    assert finding.params["message"] == "no such axis"


@pytest.mark.parametrize("verdict", [Verdict.IMPORT_FAILED, Verdict.MISSING, Verdict.TIMEOUT, Verdict.RAISED])
def test_a_failure_of_the_whole_program_is_one_finding(verdict):
    [finding] = find(("f", judgement("pub", verdict, exception="E")), ("g", judgement("hid", verdict, exception="E")))
    assert (finding.code, finding.function, finding.cases) == (verdict.value, "", ("pub", "hid"))


def test_a_failure_of_one_function_stays_with_it():
    findings = find(("f", judgement("pub", Verdict.MISSING)), ("g", judgement("hid", Verdict.RIGHT)))
    assert [finding.function for finding in findings] == ["f"]
    findings = find(("f", judgement("pub", Verdict.WRONG_VALUE)), ("g", judgement("hid", Verdict.WRONG_VALUE)))
    assert [finding.function for finding in findings] == ["f", "g"]


def test_skipped_cases_count_to_the_timeout_that_skipped_them():
    findings = find(
        ("f", judgement("hid1", Verdict.SKIPPED)),
        ("g", judgement("hid2", Verdict.TIMEOUT, params={"seconds": "2"})),
        ("g", judgement("hid3", Verdict.SKIPPED)),
    )
    assert [(each.code, each.function, each.cases) for each in findings] == [("timeout", "g", ("hid2", "hid1", "hid3"))]
    assert findings[0].params["seconds"] == "2"
    [finding] = find(("f", judgement("hid1", Verdict.SKIPPED, params={"cause": "not_run"})))
    assert finding.code == "skipped"


def test_a_breach_beside_a_wrong_value_is_told_once_more():
    findings = find(
        ("f", judgement("pub1", also=(Verdict.MODIFIED_INPUT,))),
        ("f", judgement("hid", Verdict.MODIFIED_INPUT, Difference(rule="unmodified", names=("x", "w")))),
    )
    by_code = {finding.code: finding for finding in findings}
    assert set(by_code) == {"wrong_value", "modified_input"}
    assert by_code["modified_input"].cases == ("pub1", "hid")
    assert by_code["modified_input"].params["names"] == "x, w"


def test_findings_can_be_written_as_json():
    findings = find(("f", judgement("pub", difference=WRONG)))
    assert msgspec.json.decode(msgspec.json.encode(findings), type=tuple[Finding, ...]) == findings
