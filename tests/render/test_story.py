import msgspec
import pytest

from grader.diagnose.patterns import WAYS
from grader.model.errors import InternalError
from grader.model.finding import Finding
from grader.model.judgement import Difference
from grader.model.report import Deduction
from grader.model.resemblance import Pattern
from grader.model.running import Frame
from grader.model.verdict import Certainty, Verdict
from grader.render.catalogue import read_catalogue
from grader.render.speech import Code, Speaker
from grader.render.story import list_notices, list_steps, place_of, tell_findings
from tests.render import samples


def one_finding(code, **params):
    return Finding(code=code, certainty=Certainty.UNKNOWN, function="conv2d", cases=("c",), params=params)


def told(verdict, *, visibility=samples.PUBLIC, difference=None, code=None, **params):
    case = samples.case("c", "k", verdict=verdict, visibility=visibility, difference=difference)
    exercise = msgspec.structs.replace(
        samples.crashed_exercise(),
        findings=(one_finding(code or verdict.value, **params),),
        cases=(case,),
        deductions=(),
    )
    (only,) = tell_findings(exercise)
    return only


@pytest.mark.parametrize("visibility", [samples.PUBLIC, samples.HIDDEN])
@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_can_be_told(verdict, language, visibility):
    full = Difference(
        output="y", index=(0,), actual=1.0, expected=2.0, error=1.0, tolerance=0.1, rule="exact", wrong=1, total=2,
        actual_shape=(1,), expected_shape=(2,), actual_type="float32", expected_type="float64", names=("x", "w"),
    )  # fmt: skip
    for difference in (None, Difference(), full):
        only = told(verdict, visibility=visibility, difference=difference)
        for msgid in only.parts.values():
            assert Speaker(language).say(msgid, **only.facts)


def test_hidden_facts_are_few():
    difference = Difference(output="y", index=(3,), actual=1.25, expected=2.5, error=1.25, rule="exact")
    facts = told(Verdict.WRONG_VALUE, visibility=samples.HIDDEN, difference=difference).facts
    assert not {"actual", "expected", "place", "message"} & set(facts)
    assert facts["size"] == Code("1")


def test_a_cause_has_sentences_of_its_own():
    only = told(Verdict.IMPORT_FAILED, cause="not_utf8")
    assert only.parts["got"] == "import_failed.not_utf8.got"
    assert only.parts["where"] == "import_failed.where"


def test_a_near_name_is_offered():
    only = told(Verdict.MISSING, cause="not_defined", similar="conv2D")
    assert "conv2D" in Speaker("en").say(only.parts["got"], **only.facts)


def test_a_finding_without_sentences_is_our_fault():
    with pytest.raises(InternalError):
        told(Verdict.WRONG_VALUE, code="no_such_code")


def test_unexplained_failures_are_told_by_verdict():
    exercise = msgspec.structs.replace(samples.crashed_exercise(), findings=(), deductions=())
    (only,) = tell_findings(exercise)
    assert only.finding.code == "raised"
    assert only.finding.cases == ("odd", "hidden_odd")
    assert only.points == exercise.max_points


def test_the_dearest_finding_comes_first():
    exercise = samples.flipped_exercise()
    assert [each.points for each in tell_findings(exercise)] == [2.8, 1.0]
    swapped = (Deduction(finding=0, points=1.0), Deduction(finding=1, points=2.4))
    exercise = msgspec.structs.replace(exercise, deductions=swapped)
    assert [each.finding.code for each in tell_findings(exercise)] == ["did_not_raise", "mistake"]


def test_next_steps_are_cheapest_first_and_three():
    steps = list_steps(samples.graded_report())
    assert [step.exercise.id for step in steps] == ["q3_softmax", "q1_conv2d_forward", "q4_dense"]
    assert [step.begin for step in steps] == ["step.line", "step.named", "step.write"]
    assert [step.points for step in steps] == [5.0, 2.8, 12.0]


def test_what_builds_on_open_exercises_comes_later():
    crashed = samples.crashed_exercise()
    timed_out = samples.timed_out_exercise()
    steps = list_steps(samples.report(samples.flipped_exercise(), crashed, timed_out))
    assert [step.exercise.id for step in steps] == ["q3_softmax", "q1_conv2d_forward", "q2_pool"]
    alone = list_steps(samples.report(samples.right_exercise(), crashed, timed_out))
    assert [step.exercise.id for step in alone] == ["q2_pool", "q3_softmax"]


def test_our_fault_is_nobodys_next_step():
    assert list_steps(samples.ungradable_report()) == ()


def test_notices():
    assert list_notices(samples.graded_report()) == ("notice.test_key",)
    assert list_notices(samples.public_report()) == ("notice.public_only",)
    assert list_notices(samples.ungradable_report()) == (
        "notice.ungradable",
        "notice.isolation_none",
        "notice.test_key",
    )
    keyed = msgspec.structs.replace(samples.right_report().environment, seed_id="3fa9")
    assert list_notices(samples.report(samples.right_exercise(), environment=keyed)) == ()


@pytest.mark.parametrize(
    ("difference", "place"),
    [
        (Difference(output="y", index=(0, 1)), "y[0, 1]"),
        (Difference(index=(2,)), "f[2]"),
        (Difference(output="out", path=(1, "a")), "out[1]['a']"),
        (Difference(output="y", index=()), "y"),
    ],
)
def test_places_are_written_as_python(difference, place):
    assert place_of("f", difference) == place


def test_a_line_of_the_student_is_where_to_begin():
    case = samples.case("c", "k", verdict=Verdict.RAISED, frame=Frame(file="a.py", line=3), exception="KeyError")
    exercise = msgspec.structs.replace(
        samples.crashed_exercise(), findings=(one_finding("raised"),), cases=(case,), deductions=()
    )
    (step,) = list_steps(samples.report(exercise))
    assert step.begin == "step.line"


@pytest.mark.parametrize(
    "params",
    [
        {"outputs": "y", "axes": "H (axis=2)"},
        {"outputs": "y", "cause": "zeros_later", "axes": "axis=0", "amount": 1},
        {"outputs": "y", "cause": "both", "number": "2", "constants": "N"},
        {"outputs": "y", "held": "float32", "call": "transpose(1, 0)", "number": "1/4"},
    ],
)
@pytest.mark.parametrize("certainty", [Certainty.CERTAIN, Certainty.POSSIBLE])
def test_patterns_are_told_for_certain_or_with_a_doubt(certainty, params):
    everything = {"axes": "axis=0", "amount": 1, "number": "2", "constants": "N", "held": "float32", "call": "f"}
    for pattern in Pattern:
        finding = msgspec.structs.replace(
            one_finding(f"pattern_{pattern}", **(everything | params)), certainty=certainty
        )
        exercise = msgspec.structs.replace(
            samples.crashed_exercise(),
            findings=(finding,),
            cases=(samples.case("c", "k", verdict=Verdict.WRONG_VALUE, visibility=samples.HIDDEN),),
        )
        (only,) = tell_findings(exercise)
        said = {language: Speaker(language).say(only.parts["got"], **only.facts) for language in ("en", "fa")}
        assert ("too few numbers to be sure" in said["en"]) is (certainty is Certainty.POSSIBLE)
        assert ("بتوان یقین داشت" in said["fa"]) is (certainty is Certainty.POSSIBLE)
        assert "y" in said["en"]
        assert Speaker("fa").say(only.parts["next"], **only.facts)


def test_every_way_of_a_pattern_has_sentences_of_its_own():
    known = read_catalogue("en", "report")
    silent = {"", "shape", "trunc"}  # said by the pattern's own sentence
    ways = {way for group in WAYS for way in group} - silent
    said = {msgid.split(".")[1] for msgid in known if msgid.startswith("pattern_")}
    shifted = {f"{way}_{side}" for way in ("zeros", "wrap", "anything") for side in ("later", "earlier")}
    assert shifted <= said
    assert ways - {"zeros", "wrap", "anything"} <= said
    assert {"named", "readings", "both", "lacking", "extra"} <= said
