"""`grader grade` as a person types it."""

import json
import zipfile

import jsonschema
import pytest

from grader.cli.grading import name_uniquely
from grader.model.submission import Submission
from grader.render import read_json, report_schema
from tests.conftest import MINI

RIGHT = (MINI / "solutions" / "growth" / "reference.py").read_text(encoding="utf-8")


def test_it_writes_report_page_and_copy_and_says_where(grader, submit, mini_pack):
    code, out, err = grader("grade", submit({"growth.py": RIGHT}), "--test-key")
    assert code == 0
    folder = mini_pack / "reports" / "someone"
    assert str(folder.relative_to(mini_pack) / "report.html") in out
    report = read_json((folder / "report.json").read_bytes())
    assert report.environment.seed_id == "test"
    assert (folder / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert zipfile.ZipFile(folder / "submission.zip").namelist() == ["growth.py"]


def test_json_on_stdout_is_one_document_and_everything_else_is_not_there(grader, submit):
    code, out, err = grader("grade", submit({"growth.py": RIGHT}), "--test-key", "--json", "-")
    document = json.loads(out)
    assert code == 0
    jsonschema.validate(document, report_schema())
    growth = next(each for each in document["exercises"] if each["id"] == "growth")
    assert growth["status"] == "right"


def test_only_some_exercises(grade_json, submit):
    code, document = grade_json(submit({"growth.py": RIGHT}), "--only", "growth")
    assert code == 0
    assert [each["id"] for each in document["exercises"]] == ["growth"]


def test_fail_under(grade_json, submit):
    assert grade_json(submit({"growth.py": RIGHT}), "--only", "growth", "--fail-under", "1")[0] == 0
    assert grade_json(submit({"growth.py": RIGHT}), "--fail-under", "99")[0] == 1


def test_two_submissions_of_one_name_get_two_reports(grader, submit, mini_pack):
    first = submit({"growth.py": RIGHT}, "a/same")
    second = submit({"growth.py": "x"}, "b/same")
    code, _, _ = grader("grade", first, second, "--test-key", "--only", "growth")
    assert code == 0
    assert sorted(path.name for path in (mini_pack / "reports").iterdir()) == ["same", "same-2"]


def test_names_that_differ_only_in_case_are_made_unique():
    submissions = [Submission(id=name, sha256="0", files={}) for name in ("Ali", "ali", "ALI")]
    assert [name for name, _ in name_uniquely(submissions)] == ["Ali", "ali-2", "ALI-3"]


def test_the_same_submission_gives_the_same_report(grade_json, submit):
    path = submit({"polynomial.py": "def evaluate(coefficients, x):\n    return x\n"})
    documents = [grade_json(path, "--only", "polynomial")[1] for _ in range(2)]
    for document in documents:
        document["graded_at"] = ""
        for exercise in document["exercises"]:
            for case in exercise["cases"]:
                case["seconds"] = 0
    assert documents[0] == documents[1]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_terminal_speaks_both_languages(grader, submit, language):
    _, out, _ = grader("grade", submit({"growth.py": RIGHT}), "--test-key", "--lang", language)
    assert ("امتیاز" in out) is (language == "fa")
    assert ("points" in out) is (language == "en")


def test_a_zip_and_a_notebook(grade_json, mini_pack):
    archive = mini_pack.parent / "handed in.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("homework/growth.py", RIGHT)
    notebook = mini_pack.parent / "work.ipynb"
    cell = {"cell_type": "code", "source": RIGHT.splitlines(keepends=True)}
    notebook.write_text(json.dumps({"cells": [cell], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}))
    for path in (archive, notebook):
        code, document = grade_json(path, "--only", "growth")
        assert code == 0
        assert document["exercises"][0]["status"] == "right", path


def test_replay_shows_a_hidden_case_with_its_values_and_agrees(grader, submit, mini_pack):
    source = "import numpy as np\ndef evaluate(coefficients, x):\n    return np.zeros(x.shape)\n"
    grader("grade", submit({"polynomial.py": source}), "--test-key")
    document = json.loads((mini_pack / "reports/someone/report.json").read_text())
    polynomial = next(each for each in document["exercises"] if each["id"] == "polynomial")
    wrong = next(c["id"] for c in polynomial["cases"] if c["visibility"] == "hidden" and c["verdict"] == "wrong_value")
    code, out, _ = grader("replay", "reports/someone", f"polynomial/{wrong}")
    assert code == 0
    assert "wrong_value" in out
    assert "coefficients" in out


def test_replay_refuses_another_submission_and_an_unknown_case(grader, submit, mini_pack):
    grader("grade", submit({"growth.py": RIGHT}), "--test-key")
    other = submit({"growth.py": "pass"}, "other")
    case = (
        "growth/"
        + json.loads((mini_pack / "reports/someone/report.json").read_text())["exercises"][0]["cases"][0]["id"]
    )
    assert grader("replay", "reports/someone", case, "--submission", other)[0] == 2
    assert grader("replay", "reports/someone", "growth/no_such_case")[0] == 2
    assert grader("replay", "reports/nobody", case)[0] == 2


def test_check_runs_public_cases_and_says_that_it_is_not_the_grade(grader, submit):
    code, out, _ = grader("check", "growth", "--in", submit({"growth.py": RIGHT}))
    assert code == 0
    assert "hidden" in out
    code, out, _ = grader(
        "check", "--in", submit({"growth.py": "def growth(rate, periods, start=1.0):\n    return rate\n"})
    )
    assert code == 1


@pytest.mark.parametrize("command", ["grade", "check", "replay", "audit", "new", "doctor"])
def test_every_help_has_an_example(grader, command):
    code, out, _ = grader(command, "--help")
    assert code == 0
    assert f"Example: grader {command}" in " ".join(out.split())
