"""`grader audit` from outside: exit codes, both languages, several exercises side by side."""

import os
import shutil

import pytest

from grader.audit import Effort, audit_exercises
from grader.cli import run
from grader.cli.audit import estimate_work
from tests.conftest import MINI, ROOT

BROKEN = ROOT / "tests" / "packs" / "broken"
LITTLE = Effort(seeds=2, draws=20, proofs=50)


@pytest.fixture
def audit(capfd):
    """Run the command on a pack; returns the exit code, stdout and stderr."""

    def call(root, *arguments):
        folders = ("--exercises", root / "exercises", "--solutions", root / "solutions")
        capfd.readouterr()
        code = run(["audit", *map(str, (*arguments, *folders)), "--quick", "--without-torch"])
        captured = capfd.readouterr()
        return int(code), captured.out, captured.err

    return call


@pytest.fixture
def broken(tmp_path):
    """The base pack with a mistake that survives."""
    shutil.copytree(BROKEN / "proved", tmp_path, dirs_exist_ok=True)
    shutil.copytree(BROKEN / "audit" / "killed", tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_the_toy_pack_is_proved(audit):
    code, out, err = audit(MINI)
    assert code == 0
    assert "6 of 6 exercises are proved" in out
    assert (
        out.count("  + ") == 5 * 11 + 1 + 9
    )  # a code exercise has eleven gates, degree one more for its second function
    assert not err.strip()


def test_one_exercise_alone(audit):
    code, out, _ = audit(MINI, "quiz")
    assert code == 0
    assert "1 of 1 exercises are proved" in out
    assert "growth" not in out


@pytest.mark.parametrize(
    ("language", "got", "next_step"),
    [("en", "mistakes survive: at_most_sixty", "write the case"), ("fa", "کشف نمی‌شوند", "آزمونی بنویسید")],
)
def test_a_hole_is_named_in_four_parts_and_fails_the_command(audit, broken, language, got, next_step):
    code, out, err = audit(broken, "--lang", language)
    assert code == 1
    assert "solutions/halve/cases.yaml" in err
    assert got in err
    assert next_step in err
    assert "at_most_sixty" in err
    assert "pick" in out  # the other exercise is reported all the same


@pytest.mark.parametrize("language", ["en", "fa"])
def test_what_cannot_be_computed_is_said_in_the_words_of_the_pack(audit, broken, language):
    shutil.copytree(BROKEN / "audit" / "computes", broken, dirs_exist_ok=True)
    code, _, err = audit(broken, "halve", "--lang", language)
    assert code == 1
    assert "solutions/halve/reference.py:7" in err
    assert "TypeError" in err or "UFuncTypeError" in err
    assert "native_failed" not in err


def test_the_scaffold_of_an_exercise_is_proved_as_it_is(audit, broken, capfd):
    folders = ("--exercises", str(broken / "exercises"), "--solutions", str(broken / "solutions"))
    assert int(run(["new", "thing", *folders])) == 0
    course = broken / "exercises" / "course.yaml"
    entry = "      - {id: pick, points: 2}\n"
    course.write_text(course.read_text(encoding="utf-8").replace(entry, entry + "      - {id: thing, points: 4}\n"))
    code, out, err = audit(broken, "thing")
    assert code == 0, err
    assert "1 of 1" in out


def test_a_pack_without_solutions_is_misuse(broken, capfd):
    code = run(["audit", "--exercises", str(broken / "exercises"), "--solutions", str(broken / "nowhere")])
    assert int(code) == 2
    assert capfd.readouterr().err.strip()


def test_exercises_side_by_side_are_proved_as_one_after_the_other(mini):
    names = ["growth", "degree"]
    alone = {each.exercise: each.gates for each in audit_exercises(mini, names, LITTLE, (), workers=1)}
    together = {each.exercise: each.gates for each in audit_exercises(mini, names, LITTLE, (), workers=2)}
    assert set(alone) == set(names)
    assert together == alone


def test_each_worker_is_a_process_of_its_own(mini, monkeypatch):
    asked = []

    class Pool:
        def __init__(self, workers, *arguments):
            asked.append(workers)
            raise InterruptedError

    monkeypatch.setattr("grader.audit.work.ProcessPoolExecutor", Pool)
    with pytest.raises(InterruptedError):
        list(audit_exercises(mini, ["growth", "degree", "quiz"], LITTLE, (), workers=2))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with pytest.raises(InterruptedError):
        list(audit_exercises(mini, ["growth", "degree", "quiz"], LITTLE, ()))
    assert asked == [2, 2]


def test_the_most_work_starts_first(mini):
    work = {exercise.id: estimate_work(exercise) for exercise in mini.exercises}
    assert max(work, key=work.get) == "growth"
    assert all(work.values())
