"""The labels of the blind wrong submissions are whole, and on a sample of them the grader claims no false cause with certainty."""

import pytest
import yaml

from benchmarks.explained import Label, read_labels, weigh
from grader.model.finding import Finding
from grader.model.pack import ExerciseKind
from grader.model.verdict import Certainty
from grader.pack import read_pack
from tests.conftest import ROOT

BLIND = ROOT / "tests" / "course" / "blind"
CAUSES = yaml.safe_load((BLIND / "causes.yaml").read_text(encoding="utf-8"))
LABELS = read_labels()
SAMPLE = LABELS[3::23]  # of different exercises, and not always the same number of a file
PATTERNS = {
    "dtype", "another_case", "rounded", "truncated", "sign", "transposed", "flipped", "scaled", "offset", "reshaped",
    "shifted", "cropped", "padded", "offset_per_index", "permuted", "part",
}  # fmt: skip


def code_exercises():
    pack = read_pack(ROOT / "exercises", ROOT / "solutions")
    return {each.id: each for each in pack.exercises if each.kind is ExerciseKind.CODE and (BLIND / each.id).is_dir()}


def test_every_wrong_submission_has_a_label_and_every_label_a_submission():
    files = {(each, path.stem) for each in code_exercises() for path in (BLIND / each / "wrong").glob("*.py")}
    assert {(label.exercise, label.name) for label in LABELS} == files
    assert len(files) >= 150
    assert set(CAUSES) == {exercise for exercise, _ in files}


def test_labels_name_mistakes_and_patterns_that_exist():
    exercises = code_exercises()
    for label in LABELS:
        known = {mistake.name for mistake in exercises[label.exercise].solution.mistakes}
        assert {name for whole in label.mistakes for name in whole} | label.partly <= known, label
        assert label.patterns <= PATTERNS, label


def test_labels_hold_nothing_else():
    for submissions in CAUSES.values():
        for true in submissions.values():
            assert {"mistakes", "patterns"} <= set(true) <= {"mistakes", "patterns", "contract", "partly"}
            assert len(true["mistakes"]) == len(set(true["mistakes"]))
            assert true.get("contract") in {None, True}


def found(code, mistake=None, certainty=Certainty.CERTAIN):
    return Finding(code=code, mistake=mistake, certainty=certainty, function="f", cases=("c",), params={})


@pytest.mark.parametrize(
    ("findings", "outcome", "wrong"),
    [
        ([found("mistake", "one+other")], "certain", 0),
        ([found("mistake", "other")], "certain", 0),
        ([found("mistake_in_part", "same", Certainty.POSSIBLE)], "possible", 0),
        ([found("mistake", "one+same")], "unknown", 1),  # two ways to say one thing are not both at once
        ([found("mistake", "false"), found("mistake", "one")], "certain", 1),
        ([found("mistake_in_part", "here_and_there", Certainty.POSSIBLE)], "possible", 0),
        ([found("mistake", "here_and_there", Certainty.POSSIBLE)], "unknown", 1),  # not everywhere
        ([found("pattern_scaled")], "pattern", 0),
        ([found("pattern_shifted"), found("pattern_scaled")], "pattern", 1),
        ([found("modified_input"), found("wrong_value")], "described", 0),
        ([found("wrong_value")], "unknown", 0),
        ([], "unknown", 0),
    ],
)
def test_a_claim_is_right_when_it_is_part_of_what_is_true(findings, outcome, wrong):
    truth = (frozenset({"one", "other"}), frozenset({"same"}))
    label = Label(
        exercise="e",
        name="s",
        mistakes=truth,
        patterns=frozenset({"scaled"}),
        contract=True,
        partly=frozenset({"here_and_there"}),
    )
    explained = weigh(label, findings)
    assert (explained.outcome, len(explained.wrong)) == (outcome, wrong)


@pytest.mark.parametrize("label", SAMPLE, ids=lambda label: f"{label.exercise}-{label.name}")
def test_nothing_false_is_claimed_with_certainty(grade_exercise, label):
    result, _ = grade_exercise(label.exercise, label.path.read_bytes())
    assert result.findings
    explained = weigh(label, result.findings)
    assert [each.mistake or each.code for each in explained.wrong if each.certainty is Certainty.CERTAIN] == []


def test_the_sample_is_spread_over_the_exercises():
    assert len({label.exercise for label in SAMPLE}) == len(SAMPLE) >= 10
