"""Submissions written from statement and stub alone: right ones get full marks, wrong ones never do."""

import pytest

from tests.conftest import ROOT

BLIND = ROOT / "tests" / "course" / "blind"
EXERCISES = sorted(path.name for path in BLIND.iterdir() if path.is_dir())


@pytest.mark.parametrize("exercise", EXERCISES)
def test_right_ones_get_full_marks(grade_exercise, exercise):
    files = sorted((BLIND / exercise / "right").glob("*.py"))
    assert files
    for file in files:
        result, _ = grade_exercise(exercise, file.read_bytes())
        wrong = [(case.id, case.verdict.value) for case in result.cases if case.verdict.value != "right"]
        assert result.points == result.max_points, (file.name, result.points, wrong)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_wrong_ones_never_do(grade_exercise, exercise):
    files = sorted((BLIND / exercise / "wrong").glob("*.py"))
    assert len(files) >= 10
    full = [
        file.name
        for file in files
        if grade_exercise(exercise, file.read_bytes())[0].points == _full(grade_exercise, exercise)
    ]
    assert not full


def _full(grade_exercise, exercise):
    return grade_exercise(exercise, (ROOT / "solutions" / exercise / "reference.py").read_bytes())[0].max_points
