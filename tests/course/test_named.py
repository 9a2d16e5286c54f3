"""Every named mistake, written as a student would write it, is named in the report with its question."""

import re

import msgspec
import pytest

from grader.model.pack import ExerciseKind, Feedback
from grader.model.submission import Submission
from grader.model.verdict import Comparator
from grader.pack import read_pack
from grader.pipeline import Settings, grade
from grader.render import render_html
from tests.conftest import ROOT

from .conftest import ENVIRONMENT, Books

NAMED = ROOT / "tests" / "course" / "named"
FILES = sorted(NAMED.glob("*/*.py"))


def words(text):
    """Reduce text to its letters, so that markup and isolates between words do not matter."""
    plain = re.sub(r"<annotation.*?</annotation>|<[^>]*>|&[a-z#0-9]+;", "", text, flags=re.DOTALL)
    return re.sub(r"[^\w]", "", plain)


def prose(text):
    """The longest stretch of an author's text without code or formulas."""
    return max(re.split(r"`[^`]*`|\$[^$]*\$", text), key=len)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_is_named_with_its_question(grade_exercise, path):
    exercise = path.parent.name
    result, report = grade_exercise(exercise, path.read_bytes())
    found = {finding.mistake: finding for finding in result.findings if finding.mistake}
    assert path.stem in found, [(finding.code, finding.mistake, finding.cases) for finding in result.findings]
    finding = found[path.stem]
    by_chance = finding.code == "mistake" and is_statistical(exercise, finding.function)
    assert finding.certainty.value == ("possible" if by_chance else "certain")
    assert result.points < result.max_points
    page = words(render_html(report, "fa"))
    assert words(prose(finding.question.fa)) in page
    assert words(prose(finding.question.en)) in page


def is_statistical(exercise, function):
    pack = read_pack(ROOT / "exercises", ROOT / "solutions", only=[exercise])
    functions = [each for each in pack.exercise(exercise).functions if function in {"", each.name}]  # "" for several
    return any(Comparator.STATISTICAL in each.comparators for each in functions)


def concept_sets():
    pack = read_pack(ROOT / "exercises", ROOT / "solutions")
    return [exercise.id for exercise in pack.exercises if exercise.kind is ExerciseKind.CHOICE]


@pytest.mark.parametrize("exercise", concept_sets())
def test_in_the_end_every_wrong_option_is_named_with_its_question(runner, exercise):
    """While the course is in practice a concept set names nothing; in the end each wrong item is explained."""
    pack = read_pack(ROOT / "exercises", ROOT / "solutions", only=[exercise])
    final = msgspec.structs.replace(pack, feedback=Feedback.FINAL)
    chosen = final.exercise(exercise)
    books = Books(final, runner)
    settings = Settings(graded_at="2026-11-24T12:00:00+00:00", environment=ENVIRONMENT, only=(exercise,))
    for mistake in chosen.solution.mistakes:
        source = chosen.solution.reference + b"\n\n" + mistake.source
        submission = Submission(id="someone", sha256="0" * 64, files={f"{exercise}.py": source})
        report = grade(submission, final, books, runner, settings)
        named = {finding.mistake for finding in report.exercises[0].findings}
        assert named == {mistake.name}
        page = words(render_html(report, "fa"))
        assert words(prose(mistake.question.fa)) in page
        assert words(prose(mistake.question.en)) in page
