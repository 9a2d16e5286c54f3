import re

import pytest

from grader.model.text import LANGUAGES
from grader.render import render_html
from grader.render.markup import Bilingual
from grader.render.pictures import draw_histogram, draw_map, write_decade
from tests.render import samples
from tests.render.test_page import Page


def drawn(picture, name="y"):
    both = Bilingual("en")
    return str(draw_map(both, picture, name, "m")), str(draw_histogram(both, picture, "h"))


def paths(svg):
    return {
        style: re.findall(r"M(\d+) (\d+)", data) for style, data in re.findall(r'<path class="(e\w)" d="([^"]*)"', svg)
    }


class TestMap:
    def test_draws_every_entry_once_by_its_level(self):
        found = paths(drawn(samples.picture())[0].split("</svg>")[0])
        assert {style: len(places) for style, places in found.items()} == {"e0": 8, "e1": 1, "e2": 1, "e3": 1, "ex": 1}
        assert found["e3"] == [("42", "6")]
        assert found["ex"] == [("6", "30")]

    def test_rings_the_first_wrong_entry(self):
        assert '<rect class="ring" x="12" y="0"' in drawn(samples.picture())[0]
        moved = samples.picture(index=(0, 1, 31, 41), top=30, left=40, shape=(1, 2, 64, 64))
        assert '<rect class="ring" x="12" y="12"' in drawn(moved)[0]

    def test_numbers_the_axes_with_the_array_s_own_indices(self):
        moved = samples.picture(index=(0, 1, 31, 41), top=30, left=40, shape=(1, 2, 64, 64))
        assert re.findall(r">(\d+)</text>", drawn(moved)[0]) == ["40", "41", "42", "43", "30", "31", "32"]
        wide = samples.picture(rows=("=" * 24,), index=(0, 3), shape=(1, 24), steps=())
        assert re.findall(r">(\d+)</text>", drawn(wide)[0]) == ["0", "5", "10", "15", "20", "0"]

    def test_a_vector_has_one_axis(self):
        vector = samples.picture(rows=("=1=",), index=(1,), shape=(3,))
        assert re.findall(r">(\d+)</text>", drawn(vector)[0]) == ["0", "1", "2"]

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({}, "NaN or infinity"),
            ({"rows": ("=1",)}, ""),
            ({"shape": (64, 48)}, "64 rows and 48 columns"),
        ],
    )
    def test_says_what_is_special_about_it(self, changes, said):
        caption = re.sub(r"<[^>]*>", "", drawn(samples.picture(**changes))[0])
        assert said in caption
        assert ("A cross" in caption) == ("rows" not in changes)

    def test_names_its_slice_and_its_steps(self):
        shown = drawn(samples.picture(), "grads[&#39;dw&#39;]")[0]
        assert "<code" in shown
        assert "[0, 1]</code>" in shown
        assert [each for each in re.findall(r">([^<>]*) … ", shown) if each] == ["10", "1e5", "1e9"]

    def test_reads_no_mark_as_markup(self):
        assert "<script" not in drawn(samples.picture(rows=("<script>",)))[0]


class TestHistogram:
    def test_has_a_bar_with_its_number_for_each_decade(self):
        svg = drawn(samples.picture())[1].split("</svg>")[0]
        assert re.findall(r'<rect class="(\w+)"', svg) == ["good", "good", "wrong", "wrong", "wrong", "special"]
        assert re.findall(r">([^<>]+)</text>", svg) == [
            "16",
            "0",
            "4",
            "0.01",
            "1",
            "10",
            "1",
            "1e4",
            "1",
            "1e9",
            "1",
            "nan",
            "1",
        ]

    def test_puts_the_tolerance_between_right_and_wrong(self):
        svg = drawn(samples.picture())[1]
        limit = float(re.search(r'class="limit" d="M(\d+)', svg)[1])
        for style, left, width in re.findall(r'<rect class="(\w+)" x="(\d+)" y="\d+" width="(\d+)"', svg):
            assert (float(left) + float(width) <= limit) == (style == "good")

    def test_where_nothing_is_allowed_only_zero_is_right(self):
        svg = drawn(samples.picture(unit="one", lowest=-1, counts=(3, 1), equal=20, special=0, right=20))[1]
        assert re.findall(r'<rect class="(\w+)"', svg) == ["good", "wrong", "wrong"]
        assert "20 of 24 entries" in re.sub(r"<[^>]*>", "", svg)

    @pytest.mark.parametrize(
        ("lowest", "special", "said"),
        [
            (12, 0, "not rounding"),
            (0, 0, "close to the line"),
            (0, 1, ""),
            (2, 0, "close to the line"),
            (3, 0, "not rounding"),
        ],
    )
    def test_tells_rounding_from_logic(self, lowest, special, said):
        both = Bilingual("en")
        caption = str(draw_histogram(both, samples.picture(lowest=lowest, counts=(2,), special=special), "h"))
        for each in ("not rounding", "close to the line"):
            assert (each in caption) == (each == said)


def test_decades_are_short():
    assert [write_decade(each) for each in (-3, -2, 0, 3, 12)] == ["1e-3", "0.01", "1", "1000", "1e12"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_its_pictures(language):
    page = Page(render_html(samples.graded_report(), language))
    names = {attributes.get("id") for _, attributes in page.elements}
    pictures = [attributes for tag, attributes in page.elements if tag == "svg" and attributes.get("role") == "img"]
    assert len(pictures) == 2
    assert all(each["aria-labelledby"] in names for each in pictures)


def test_no_map_repeats_a_table():
    exercise = samples.flipped_exercise()
    assert 'class="map" role' in render_html(samples.report(exercise), "fa")
    same = samples.picture(case=exercise.findings[0].example.case)
    repeated = samples.change_finding(exercise, picture=same)
    html = render_html(samples.report(repeated), "fa")
    assert 'class="map" role' not in html
    assert 'class="bars" role' in html
    assert 'class="map" role' in render_html(samples.report(samples.change_finding(repeated, example=None)), "fa")


def test_long_names_of_bars_side_by_side_stand_in_two_rows():
    drawing = drawn(samples.picture(lowest=12, counts=(7, 8, 9, 0, 5), special=0))[1]
    rows = {name: int(y) for y, name in re.findall(r'y="(\d+)" text-anchor="middle">(1e\d+|0|1)</text>', drawing)}
    first = rows["1e12"]
    assert rows["0"] == first
    assert rows == {**rows, "1e13": first + 10, "1e14": first, "1e16": first}
    plain = drawn(samples.picture(lowest=0, counts=(7, 8, 9), special=0))[1]
    assert (
        len(set(re.findall(r'y="(\d+)" text-anchor="middle">(?:10?0?)</text>', plain))) == 2
    )  # names, and the limit's
