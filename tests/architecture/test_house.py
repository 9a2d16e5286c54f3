"""The house rules that no linter knows."""

import ast
import re

import pytest
import yaml

from tests.conftest import ROOT

SOURCES = sorted((ROOT / "grader").rglob("*.py"))
ROOMS = sorted(path for path in (ROOT / "grader").iterdir() if path.is_dir() and (path / "__init__.py").exists())
MOST_LINES = 400
README_LINES = 60  # about a page


def exercise_ids():
    return sorted(path.parent.name for path in (ROOT / "exercises").glob("*/exercise.yaml"))


def test_there_is_something_to_look_at():
    assert len(SOURCES) > 50
    assert len(ROOMS) > 8
    assert len(exercise_ids()) >= 8


def test_the_engine_names_no_exercise():
    text = {path: path.read_text(encoding="utf-8") for path in SOURCES}
    assert not [(path.name, name) for path, source in text.items() for name in exercise_ids() if name in source]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_stay_short_and_are_named_for_what_they_hold(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.name)
def test_every_room_says_what_it_may_touch(room):
    text = (room / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= README_LINES
    assert re.search(r"must not", text, re.IGNORECASE)


def test_nothing_of_ours_unpickles_or_evaluates():
    banned = {"eval", "exec", "compile"}
    for path in SOURCES:
        if "inside" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name for alias in node.names} | {getattr(node, "module", "") or ""}
                assert not names & {"pickle", "dill", "marshal", "shelve"}, path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in banned, (path, node.lineno)


def test_only_the_audit_parses_python_and_only_the_packs():
    users = [path for path in SOURCES if re.search(r"\bast\.parse\(", path.read_text(encoding="utf-8"))]
    assert {path.parent.name for path in users if "inside" not in path.parts} <= {"audit"}


def test_torch_is_imported_nowhere_in_the_engine():
    assert not [
        path
        for path in SOURCES
        if re.search(r"^\s*(import|from) torch", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]


def test_both_readmes_have_the_same_parts():
    english = (ROOT / "README.md").read_text(encoding="utf-8")
    persian = (ROOT / "README.fa.md").read_text(encoding="utf-8")
    assert english.count("\n## ") == persian.count("\n## ")
    assert english.count("```sh") == persian.count("```sh") == 2
    assert [line.count("|") for line in english.splitlines() if line.startswith("|")] == [
        line.count("|") for line in persian.splitlines() if line.startswith("|")
    ]


def test_every_dependency_has_its_reason_beside_it():
    block = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[project.scripts]")[0]
    needs = [line for line in block.splitlines() if re.match(r'\s+"[A-Za-z]', line)]
    assert len(needs) > 15
    own_words = ("tarazu[", "types-", "mypy", "pytest>=", "ruff", "tox")
    assert not [line for line in needs if "#" not in line and not line.strip().strip('"').startswith(own_words)]


def test_the_course_lists_what_is_there():
    course = yaml.safe_load((ROOT / "exercises" / "course.yaml").read_text(encoding="utf-8"))
    listed = [entry["id"] for group in course["groups"] for entry in group["exercises"]]
    assert sorted(listed) == exercise_ids()
