"""Finding the pack that a folder belongs to."""

from pathlib import Path

import pytest

from grader.model.errors import UsageError
from grader.pack import find_pack


def make(root, *, solutions=True):
    (root / "exercises" / "q1").mkdir(parents=True)
    (root / "exercises" / "course.yaml").write_text("id: x\n")
    if solutions:
        (root / "solutions").mkdir()
    return root


def test_upwards_from_anywhere_inside(tmp_path):
    root = make(tmp_path / "course")
    (root / "deep" / "er").mkdir(parents=True)
    for start in (root, root / "exercises", root / "exercises" / "q1", root / "deep" / "er"):
        assert find_pack(start) == (root / "exercises", root / "solutions")


def test_from_a_file(tmp_path):
    root = make(tmp_path / "course")
    assert find_pack(root / "exercises" / "course.yaml")[0] == root / "exercises"


def test_a_handout_has_no_solutions(tmp_path):
    root = make(tmp_path / "handout", solutions=False)
    assert find_pack(root) == (root / "exercises", None)


def test_the_nearest_pack_wins(tmp_path):
    make(tmp_path)
    inner = make(tmp_path / "inner", solutions=False)
    assert find_pack(inner) == (inner / "exercises", None)


def test_an_exercises_folder_without_a_course_is_passed_by(tmp_path):
    root = make(tmp_path / "course")
    (root / "work" / "exercises").mkdir(parents=True)
    assert find_pack(root / "work")[0] == root / "exercises"


def test_from_the_working_directory(tmp_path, monkeypatch):
    root = make(tmp_path / "course")
    monkeypatch.chdir(root / "exercises")
    assert find_pack(Path()) == (root / "exercises", root / "solutions")


@pytest.mark.parametrize(("name", "code"), [("", "no_pack"), ("nowhere", "no_such_path")])
def test_none(tmp_path, name, code):
    with pytest.raises(UsageError) as caught:
        find_pack(tmp_path / name)
    assert caught.value.code == code
    assert caught.value.params == {"path": str(tmp_path / name)}
