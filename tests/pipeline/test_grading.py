"""Whole submissions to the toy pack, in real processes."""

import json

import msgspec
import pytest

from grader.model.errors import InternalError
from grader.model.verdict import ExerciseStatus, Verdict, Visibility
from grader.pipeline import Settings

from .conftest import SETTINGS


def right_files(pack):
    return {f"{exercise.id}.py": exercise.solution.reference for exercise in pack.exercises}


def test_references_get_full_marks(grade_files, mini):
    report = grade_files(right_files(mini))
    assert report.status == "graded"
    assert report.points == report.max_points
    assert {result.status for result in report.exercises} == {ExerciseStatus.RIGHT}
    assert all(case.verdict is Verdict.RIGHT for result in report.exercises for case in result.cases)


def test_accepted_variants_get_full_marks(grade_one, mini):
    for exercise in mini.exercises:
        for name, source in exercise.solution.accepted.items():
            result = grade_one(exercise.id, source)
            assert result.points == result.max_points, (exercise.id, name, result.findings)


def test_stubs_get_nothing(grade_files, mini):
    report = grade_files({f"{exercise.id}.py": exercise.stub for exercise in mini.exercises})
    assert report.points == 0
    assert all(case.verdict is Verdict.NOT_IMPLEMENTED for r in report.exercises for case in r.cases)


def test_an_empty_submission_is_missing_everywhere(grade_files):
    report = grade_files({"readme.py": "x = 1"})
    assert report.points == 0
    assert {result.status for result in report.exercises} == {ExerciseStatus.MISSING}


def test_a_mistake_is_named_priced_and_shown_on_the_smallest_public_case(grade_one, mini):
    source = """
import numpy as np

def evaluate(coefficients, x):
    c = np.asarray(coefficients)
    if c.ndim != 1 or c.size == 0:
        raise ValueError("coefficients")
    dtype = np.result_type(c, x, np.float32)
    powers = x.astype(dtype)[..., None] ** np.arange(c.size - 1, -1, -1)
    return (powers * c.astype(dtype)).sum(axis=-1)
"""
    result = grade_one("polynomial", source)
    finding = result.findings[0]
    assert (finding.mistake, finding.certainty) == ("highest_first", "certain")
    assert finding.question is not None
    assert 0 < result.points < result.max_points
    public = {case.id for case in result.cases if case.visibility is Visibility.PUBLIC}
    assert finding.example.case in public
    assert finding.example.actual[0].values != finding.example.expected[0].values


def test_a_hidden_case_shows_no_value(grade_one, mini):
    source = "def evaluate(coefficients, x):\n    print('secret', x)\n    raise RuntimeError(repr(x))\n"
    result = grade_one("polynomial", source)
    hidden = [case for case in result.cases if case.visibility is Visibility.HIDDEN]
    assert hidden
    assert all(case.verdict is Verdict.RAISED and case.exception == "RuntimeError" for case in hidden)
    assert all(case.message == "" for case in hidden)
    assert all(case.frame is None or case.frame.locals == () for case in hidden)
    public = [case for case in result.cases if case.visibility is Visibility.PUBLIC]
    assert all("array" in case.message for case in public)
    assert result.printed.count("secret") == len(public)


def test_hidden_differences_keep_one_digit_of_the_error(grade_one):
    source = "import numpy as np\ndef evaluate(coefficients, x):\n    return np.zeros(x.shape)\n"
    result = grade_one("polynomial", source)
    hidden = [c.difference for c in result.cases if c.visibility is Visibility.HIDDEN and c.difference is not None]
    assert hidden
    for difference in hidden:
        assert difference.index is difference.actual is difference.expected is difference.wrong is None
        if difference.error:
            assert difference.error == float(f"{difference.error:.0e}")


def test_the_report_holds_no_hidden_value(grade_files, mini, books):
    wrong = {name: source + b"\n" for name, source in right_files(mini).items()}
    wrong["polynomial.py"] = b"import numpy as np\ndef evaluate(coefficients, x):\n    return np.ones(x.shape)\n"
    text = msgspec.json.encode(grade_files(wrong)).decode()
    exercise = mini.exercise("polynomial")
    for case in exercise.cases:
        if case.visibility is Visibility.HIDDEN and not case.raises:
            expected = books.answers(exercise).cases[case.id].answer.expected
            for number in expected.ravel()[:3]:
                if abs(number) not in {0.0, 1.0} and not float(number).is_integer():
                    assert json.dumps(float(number)) not in text, case.id


def test_one_exercise_that_kills_its_child_costs_no_other(grade_files, mini):
    files = right_files(mini) | {"growth.py": b"import os\ndef growth(*a, **k):\n    os._exit(3)\n"}
    report = grade_files(files)
    by_id = {result.id: result for result in report.exercises}
    assert by_id["growth"].points == 0
    assert all(result.points == result.max_points for name, result in by_id.items() if name != "growth")


def test_our_own_failure_is_ungradable_and_lowers_nothing(grade_files, mini, books):
    class Broken:
        def answers(self, exercise):
            if exercise.id == "growth":
                raise InternalError("the disk is gone")
            return books.answers(exercise)

        prepare = with_mistakes = answers
        calls = books.calls

    report = grade_files(right_files(mini), library=Broken())
    by_id = {result.id: result for result in report.exercises}
    assert report.status == "ungradable"
    assert report.points is None
    assert by_id["growth"].points is None
    assert by_id["growth"].status is ExerciseStatus.UNGRADABLE
    assert by_id["polynomial"].points == by_id["polynomial"].max_points
    assert [note.code for note in report.submission.notes] == ["our_fault"]


def test_public_cases_alone_are_never_the_grade(grade_files, mini):
    settings = Settings(
        graded_at=SETTINGS.graded_at,
        environment=SETTINGS.environment,
        visible=frozenset({Visibility.PUBLIC}),
        own_functions=True,
    )
    report = grade_files(right_files(mini), settings=settings)
    assert report.public_only
    assert all(case.visibility is Visibility.PUBLIC for result in report.exercises for case in result.cases)


def test_in_a_check_the_provided_function_is_the_students_own(grade_files, mini):
    settings = msgspec.structs.replace(SETTINGS, visible=frozenset({Visibility.PUBLIC}), own_functions=True)
    files = right_files(mini)
    alone = grade_files({"slope.py": files["slope.py"]}, settings=settings)
    assert "own_function_missing" in [note.code for note in alone.submission.notes]
    both = grade_files({name: files[name] for name in ("slope.py", "polynomial.py")}, settings=settings)
    slope = next(result for result in both.exercises if result.id == "slope")
    assert slope.status is ExerciseStatus.RIGHT


def test_the_shallowest_of_two_files_wins_and_the_other_is_mentioned(grade_files, mini):
    files = right_files(mini)
    report = grade_files({"old/growth.py": "def growth(): pass", "growth.py": files["growth.py"]})
    growth = next(result for result in report.exercises if result.id == "growth")
    assert growth.status is ExerciseStatus.RIGHT
    (note,) = [note for note in report.submission.notes if note.code == "several_files"]
    assert note.params["used"] == "growth.py"


def test_a_notebook_answers_for_the_exercises_it_defines(grade_files, mini):
    cells = [{"cell_type": "code", "source": exercise.solution.reference.decode()} for exercise in mini.exercises[:2]]
    notebook = json.dumps({"cells": cells, "nbformat": 4, "nbformat_minor": 5, "metadata": {}})
    report = grade_files({"homework.ipynb": notebook})
    statuses = [result.status for result in report.exercises]
    assert statuses[:2] == [ExerciseStatus.RIGHT] * 2
    assert set(statuses[2:]) == {ExerciseStatus.MISSING}


def test_a_concept_set_in_practice_says_only_how_many_are_answered(grade_one, mini):
    result = grade_one("quiz", "def answers():\n    return {'row_and_column': 'b'}\n")
    (finding,) = result.findings
    assert finding.code == "answered"
    assert finding.params == {"answered": 1, "total": len(mini.exercise("quiz").items)}
    assert result.claims == ()
    assert all(case.visibility is Visibility.PUBLIC for case in result.cases)


@pytest.mark.parametrize("exercise", ["growth", "polynomial", "slope", "degree", "noise"])
def test_every_mistake_loses_points_but_keeps_what_it_did_not_touch(grade_one, mini, exercise):
    chosen = mini.exercise(exercise)
    for mistake in chosen.solution.mistakes:
        source = chosen.solution.reference + b"\n\n" + mistake.source
        result = grade_one(exercise, source)
        assert result.points < result.max_points, mistake.name
        assert mistake.name in {finding.mistake for finding in result.findings}, mistake.name


def test_an_exercise_may_bring_the_function_it_hands_out(grade_files, mini, runner):
    from tests.books import Books

    given = mini.exercise("slope").provided[0]
    source = mini.exercise(given.exercise).solution.reference
    own = msgspec.structs.replace(given, exercise="", source=source)
    exercises = tuple(
        msgspec.structs.replace(each, provided=(own,)) if each.id == "slope" else each for each in mini.exercises
    )
    pack = msgspec.structs.replace(mini, exercises=exercises)
    files = {"slope.py": mini.exercise("slope").solution.reference}
    for settings in (SETTINGS, msgspec.structs.replace(SETTINGS, own_functions=True)):
        report = grade_files(files, settings=settings, pack=pack, library=Books(pack, runner))
        assert next(each for each in report.exercises if each.id == "slope").status is ExerciseStatus.RIGHT


def test_making_an_answer_book_costs_none_of_the_students_time(grade_files, mini, books):
    """A sitting has its own clock; it must not run while the oracle works."""
    opened = []

    class Watched:
        def answers(self, exercise):
            opened.append(("book", exercise.id))
            return books.answers(exercise)

        prepare = with_mistakes = answers
        calls = books.calls

    class Watch:
        isolation = books.runner.isolation

        def sit(self, role, *, seconds):
            opened.append(("sitting", role.value))
            return books.runner.sit(role, seconds=seconds)

    from grader.model.submission import Submission
    from grader.pipeline import grade

    files = {name: source for name, source in right_files(mini).items() if name == "growth.py"}
    grade(Submission(id="x", sha256="0" * 64, files=files), mini, Watched(), Watch(), SETTINGS)
    first_sitting = opened.index(("sitting", "student"))
    assert {name for kind, name in opened[:first_sitting] if kind == "book"} == {
        "growth"
    }  # what was not handed in can wait
