"""The smallest failing input of wrong submissions to real exercises: there is one, it is small, and it shows the mistake."""

import math

import msgspec
import pytest

from grader.model.answer import AnswerBook
from grader.model.running import Program, Role
from grader.model.verdict import Verdict, Visibility
from grader.pack import read_pack
from grader.pipeline.grading import compare_outcomes
from grader.pipeline.plan import plan_calls, plan_job
from grader.pipeline.small import as_book, as_exercise, find_small
from tests.conftest import ROOT

SOLUTIONS = ROOT / "solutions"
BLIND = ROOT / "tests" / "course" / "blind"


def over_reference(exercise, mistake):
    """A submission that makes a mistake: the reference with the mistake's step in the place of its own."""
    folder = SOLUTIONS / exercise
    return (folder / "reference.py").read_bytes() + b"\n\n" + (folder / "mistakes" / f"{mistake}.py").read_bytes()


def count(example):
    return sum(1 if shown.shape is None else math.prod(shown.shape) for shown in example.arguments)


@pytest.mark.parametrize(
    ("exercise", "mistake", "most"),
    [
        ("q1_conv2d_forward", "swaphw", 6),
        ("q1_conv2d_forward", "flip", 10),
        ("q1_conv2d_forward", "stride_size_only", 8),
        ("q1_conv2d_forward", "nodil", 10),
        ("q1_conv2d_forward", "iohw", 24),
        ("q1_bn2d_forward", "unbnorm", 8),
        ("q1_bn2d_forward", "biasedrun", 8),
        ("q1_bn2d_forward", "instance", 8),
        ("q3_pool2d_backward", "ties_all", 8),
        ("q3_pool2d_backward", "nodiv", 8),
        ("q5_dilate_kernel", "ek", 8),
        ("q5_causal_conv1d", "flip", 10),
        ("q1_layer_cost", "nodil", 9),
    ],
)
def test_a_named_mistake_is_shown_on_little(grade_exercise, exercise, mistake, most):
    result, _ = grade_exercise(exercise, over_reference(exercise, mistake))
    finding = next(each for each in result.findings if each.mistake == mistake)
    assert finding.example is not None
    assert count(finding.example) <= most
    assert [shown.values for shown in finding.example.actual] != [shown.values for shown in finding.example.expected]


def test_a_mistake_in_the_dtype_alone_is_shown_though_only_hidden_cases_tell(grade_exercise):
    exercise = "q1_conv2d_forward"
    result, _ = grade_exercise(exercise, over_reference(exercise, "float64_always"))
    assert {each.visibility for each in result.cases if each.verdict is not Verdict.RIGHT} == {Visibility.HIDDEN}
    example = next(each.example for each in result.findings if each.mistake == "float64_always")
    assert example.found.verdict is Verdict.WRONG_DTYPE
    assert (example.actual[0].dtype, example.expected[0].dtype) == ("float64", "float32")


def test_missing_validation_is_shown_on_an_input_that_the_reference_refuses_itself(grade_exercise):
    exercise = "q5_dilate_kernel"
    result, _ = grade_exercise(exercise, over_reference(exercise, "zero_allowed"))
    example = next(each.example for each in result.findings if each.mistake == "zero_allowed")
    assert example.found.verdict is Verdict.DID_NOT_RAISE
    assert example.expected == ()
    assert next(shown.values for shown in example.arguments if shown.name == "D") == 0


def test_of_two_runs_one_says_what_the_other_says(grade_exercise):
    exercise = "q1_bn2d_forward"
    source = over_reference(exercise, "unbnorm")
    first, second = (grade_exercise(exercise, source)[0] for _ in range(2))
    assert msgspec.json.encode(first.findings) == msgspec.json.encode(second.findings)


@pytest.mark.parametrize("exercise", ["q1_bn2d_forward", "q5_dilate_kernel"])
def test_nothing_is_shown_against_a_right_submission(grade_exercise, exercise):
    for path in sorted((SOLUTIONS / exercise / "accepted").glob("*.py")):
        result, _ = grade_exercise(exercise, path.read_bytes())
        assert result.findings == ()


@pytest.mark.parametrize("exercise", sorted(path.name for path in BLIND.iterdir() if (path / "right").is_dir()))
def test_whoever_is_right_is_right_on_every_small_input(runner, exercise):
    """Nobody who wrote these submissions has seen the small inputs: one that is wrong there would be shown a lie."""
    pack = read_pack(ROOT / "exercises", ROOT / "solutions", only=[exercise])
    with runner.sit(Role.ORACLE, seconds=60) as sitting:
        small = find_small(sitting, pack.exercise(exercise))
    if not small:
        pytest.skip("this exercise has no small inputs")
    empty = AnswerBook(exercise=exercise, digest="", seed_id="", numpy="", cases={})
    shadow, answers = as_exercise(pack.exercise(exercise), small), as_book(empty, small)
    public = frozenset({Visibility.PUBLIC})
    for path in sorted((BLIND / exercise / "right").glob("*.py")):
        program = Program(files={path.name: path.read_bytes()}, main=(path.name,))
        job = plan_job(shadow, program, plan_calls(shadow, answers.cases, public), ())
        with runner.sit(Role.STUDENT, seconds=60) as sitting:
            evidence = compare_outcomes(shadow, answers, job, sitting.run(job), public)
        wrong = {name: each for name, each in evidence.judgements.items() if each.verdict is not Verdict.RIGHT}
        assert not wrong, path.name
