"""Every named mistake, written as a student would write it, is named in the report with its question."""

import re

import pytest

from grader.model.verdict import Comparator
from grader.pack import read_pack
from grader.render import render_html
from tests.conftest import ROOT

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
    assert finding.certainty.value == ("possible" if is_statistical(exercise, finding.function) else "certain")
    assert result.points < result.max_points
    page = words(render_html(report, "fa"))
    assert words(prose(finding.question.fa)) in page
    assert words(prose(finding.question.en)) in page


def is_statistical(exercise, function):
    pack = read_pack(ROOT / "exercises", ROOT / "solutions", only=[exercise])
    return Comparator.STATISTICAL in pack.exercise(exercise).function(function).comparators
