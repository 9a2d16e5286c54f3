"""Submissions whose numbers show a pattern, graded for real and told in both languages."""

import pytest

from grader.model.verdict import Certainty
from grader.pipeline.letters import read_letters
from grader.render import render_html, render_terminal

WRAPPER = """
_reference = evaluate

def evaluate(coefficients, x):
    y = _reference(coefficients, x)
    return {}
"""
REMEMBERS = """
_reference = evaluate
_known = {}

def evaluate(coefficients, x):
    y = _reference(coefficients, x)
    return _known.setdefault(x.shape, y).copy()
"""
KEEPS_THE_FIRST = REMEMBERS.replace("x.shape", "0")

LINES = {
    "-y": ("pattern_sign", "opposite sign", "علامت وارونه"),
    "y * 3": ("pattern_scaled", "times 3", "ضرب در ۳"),
    "y * y.dtype.type(0.37)": ("pattern_scaled", "times 0.37", "ضرب در"),
    "y + 2": ("pattern_offset", "off by 2", "به اندازهٔ ۲ جابه‌جا"),
    "y[..., ::-1].copy()": ("pattern_flipped", "reversed along axis=", "وارونه شده"),
    "np.roll(y, 1, axis=-1)": ("pattern_shifted", "came in at the other", "از سر دیگر وارد"),
    "y[..., :-1].copy()": ("pattern_cropped", "cut off by 1 at the end", "در پایان محور"),
    "np.concatenate([y, 0 * y[..., :1]], axis=-1)": ("pattern_padded", "longer by 1 at the end", "بلندتر"),
    "y[..., None]": ("pattern_reshaped", "only its shape differs", "فقط شکلش فرق می‌کند"),
    "np.floor(y)": ("pattern_truncated", "rounded down", "رو به پایین"),
    "y.astype(np.float16).astype(y.dtype)": ("pattern_rounded", "as float16 holds it", "نگه داشته شده"),
}


def source_of(mini, wrapper):
    return mini.exercise("polynomial").solution.reference.decode() + wrapper


@pytest.fixture(scope="module")
def tell(grade_files, mini):
    """Grade a wrapper of the reference; returns the findings by code, and what both languages say."""

    def run(wrapper):
        report = grade_files({"polynomial.py": source_of(mini, wrapper)})
        result = next(each for each in report.exercises if each.id == "polynomial")
        findings = {finding.code: finding for finding in result.findings}
        return result, findings, {language: render_terminal(report, language) for language in ("en", "fa")}, report

    return run


@pytest.mark.parametrize("line", LINES)
def test_each_pattern_is_named_in_both_languages(tell, line):
    code, english, persian = LINES[line]
    result, findings, said, _ = tell(WRAPPER.format(line))
    assert code in findings
    assert findings[code].mistake is None
    assert findings[code].certainty is Certainty.CERTAIN
    assert english in said["en"]
    assert persian in said["fa"]
    assert result.points < result.max_points


@pytest.mark.parametrize(("wrapper", "way"), [(REMEMBERS, ""), (KEEPS_THE_FIRST, "first")])
def test_answers_that_are_kept_between_calls_are_noticed(tell, wrapper, way):
    _, findings, said, _ = tell(wrapper)
    assert findings["pattern_another_case"].params.get("cause", "") == way
    assert "right for other arguments" in said["en"]
    assert "برای آرگومان‌های دیگری درست است" in said["fa"]


def test_what_has_no_pattern_has_none(tell):
    _, findings, _, _ = tell(WRAPPER.format("np.sin(7 * y) + 1"))
    assert not [code for code in findings if code.startswith("pattern_")]


def test_a_right_result_is_never_searched(grade_files, mini, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError

    monkeypatch.setattr("grader.pipeline.explaining.resemble", refuse)
    report = grade_files({f"{exercise.id}.py": exercise.solution.reference for exercise in mini.exercises})
    assert report.points == report.max_points


def test_the_page_shows_the_pattern_and_its_question(tell):
    *_, report = tell(WRAPPER.format("y[..., ::-1].copy()"))
    for language in ("en", "fa"):
        page = render_html(report, language)
        assert "reversed along" in page
        assert "Which axis do you walk backwards?" in page
        assert "کدام محور را از آخر به اول می‌پیمایید؟" in page


STUB = b'''
def other(x):
    """x: (A, B)"""

def f(x, w, b, n):
    """Do it.

    x: (N, C, H, W), the maps
    w, v: (O, C), weights
    b: (O,), a bias
    n: an integer (at least 1)
    mixed: (C, *S), odd

    Returns (y, z) of shapes (N, O), (H, W), both new.
    """

def g(x):
    """Returns y: (P, Q), something."""
'''


def test_letters_are_read_from_the_stub(mini):
    function = mini.exercise("polynomial").functions[0]

    def read(name, parameters, outputs):
        given = type(function)(name=name, parameters=parameters, required=1, outputs=outputs, comparators=())
        return read_letters(STUB, given)

    assert read("f", ("x", "w", "b", "n", "mixed"), ("y", "z")) == {
        "x": ("N", "C", "H", "W"), "w": ("O", "C"), "b": ("O",), "y": ("N", "O"), "z": ("H", "W"),
    }  # fmt: skip
    assert read("g", ("x",), ("y",)) == {"y": ("P", "Q")}
    assert read("missing", ("x",), ("y",)) == {}
    assert read_letters(b"\xff\xfe no text", function) == {}
