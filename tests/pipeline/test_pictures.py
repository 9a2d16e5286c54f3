"""Pictures of errors: what is drawn of which case."""

import numpy as np
import pytest

from grader.model.judgement import Difference
from grader.model.verdict import Visibility
from grader.pipeline import pictures
from grader.pipeline.pictures import MOST_SIDE, picture_errors

NOWHERE = np.zeros((2, 3, 4))


def picture(ratios, index, tolerance=1e-12):
    return picture_errors("c", Difference(output="y", tolerance=tolerance), index, np.asarray(ratios, dtype=float))


def test_every_entry_has_a_mark():
    drawn = picture([[0, 0.5, 1, 2], [30, 1e14, np.nan, 1e5]], (0, 3))
    assert drawn.rows == ("=--1", "15x2")
    assert drawn.steps == (0, 3, 6, 9, 12)
    assert (drawn.equal, drawn.right, drawn.special) == (1, 3, 1)


def test_all_entries_are_counted_by_decade():
    drawn = picture([[0, 0.5, 1, 2], [30, 1e14, np.nan, np.inf]], (0, 3))
    counted = dict(enumerate(drawn.counts, start=drawn.lowest))
    assert {decade: count for decade, count in counted.items() if count} == {-1: 2, 0: 1, 1: 1, 13: 1}


def test_where_nothing_is_allowed_every_error_is_wrong():
    drawn = picture([0, 1, 24], (1,), tolerance=0.0)
    assert drawn.rows == ("=13",)
    assert (drawn.unit, drawn.right, drawn.lowest, drawn.counts) == ("one", 1, -1, (1, 0, 1))


def test_the_slice_of_the_first_wrong_entry_is_drawn():
    ratios = NOWHERE.copy()
    ratios[1, 2, 3] = 5
    drawn = picture(ratios, (1, 2, 3))
    assert drawn.rows == ("====", "====", "===1")
    assert drawn.right == ratios.size - 1


def test_of_a_large_slice_the_part_around_it_is_drawn():
    ratios = np.zeros((100, 50))
    ratios[80, 2] = 5
    drawn = picture(ratios, (80, 2))
    assert (len(drawn.rows), len(drawn.rows[0])) == (MOST_SIDE, MOST_SIDE)
    assert drawn.rows[80 - drawn.top][2 - drawn.left] == "1"
    assert sum(row.count("1") for row in drawn.rows) == 1


def test_tiny_and_huge_errors_stay_in_the_picture():
    drawn = picture([1e-300, 1e300, 2], (1,))
    assert drawn.lowest == pictures.LOWEST
    assert len(drawn.counts) == pictures.HIGHEST - pictures.LOWEST
    assert drawn.rows == ("-51",)


@pytest.fixture
def drawn_of_anything(monkeypatch):
    monkeypatch.setattr(pictures, "LEAST_ENTRIES", 1)


@pytest.mark.usefixtures("drawn_of_anything")
def test_only_public_cases_are_drawn_and_the_largest_one(grade_one, mini):
    source = "import numpy as np\n\ndef evaluate(coefficients, x):\n    return np.asarray(x, dtype=float) * 0 + 41.5\n"
    result = grade_one("polynomial", source)
    public = {case.id: case for case in result.cases if case.visibility is Visibility.PUBLIC}
    drawn = [finding.picture for finding in result.findings if finding.picture is not None]
    assert drawn
    for each in drawn:
        assert each.case in public
        failed = [case.difference for case in public.values() if case.difference is not None and case.difference.index]
        assert int(np.prod(each.shape)) == max(difference.total for difference in failed)


def test_small_outputs_are_left_to_the_tables(grade_one):
    source = "import numpy as np\n\ndef evaluate(coefficients, x):\n    return np.asarray(x, dtype=float) * 0 + 41.5\n"
    for finding in grade_one("polynomial", source).findings:
        assert finding.picture is None or int(np.prod(finding.picture.shape)) >= pictures.LEAST_ENTRIES
