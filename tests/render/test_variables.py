import msgspec
import pytest

from grader.model.finding import Finding
from grader.model.running import Frame
from grader.model.verdict import Certainty
from grader.render import render_html, render_terminal
from grader.render.variables import MOST, ArrayRow, Variables, view_variables
from tests.render import samples


def seen(*found, **params):
    frame = Frame(file="f.py", line=1, locals=found)
    return view_variables(frame, Finding(code="raised", certainty=Certainty.CERTAIN, params=params))


def test_arrays_are_rows_and_the_guilty_ones_are_marked():
    view = seen(("x", "float64 (2, 3)"), ("y", "<U3 ()"), ("b", "bool (4,)"), first_shape="(2, 3)", second_shape="(4,)")
    assert view.arrays == (
        ArrayRow("x", "(2, 3)", "float64", guilty=True),
        ArrayRow("y", "()", "<U3"),
        ArrayRow("b", "(4,)", "bool", guilty=True),
    )
    assert view.others == ()


def test_everything_else_is_short():
    view = seen(("n", "3"), ("t", "1e-05"), ("u", "None"), ("l", "list (3)"), ("f", "function"), ("m", "-inf"))
    assert view.arrays == ()
    assert view.others == ("n = 3", "t = 1e-05", "u = None", "l: list (3)", "f: function", "m = -inf")


@pytest.mark.parametrize("kind", ["float64 (2, 3) <b>", "x" * 500 + " (1,)", "float64 (" + "1, " * 500 + ")", "\u202e"])
def test_a_lie_is_no_array(kind):
    view = seen(("x", kind))
    assert view.arrays == ()
    assert view.others == (f"x: {kind}",)


def test_there_are_not_too_many_and_without_a_frame_none():
    assert len(seen(*[("x", "3")] * 99).others) == MOST
    assert view_variables(None, Finding(code="raised", certainty=Certainty.CERTAIN)) == Variables()


def crashed_report(**case):
    exercise = samples.crashed_exercise()
    first = msgspec.structs.replace(exercise.cases[0], **case)
    return samples.report(
        msgspec.structs.replace(exercise, cases=(first, *exercise.cases[1:]))
    )  # fmt: skip


def test_a_crash_shows_sentence_line_exception_and_arrays():
    page = render_html(crashed_report(), "en")
    assert "does not exist along axis" in page
    assert "IndexError: index 5 is out of bounds for axis 3 with size 5</samp>" in page
    assert '<th scope="row"><code dir="ltr" translate="no">x</code></th>' in page
    assert "<b>bold</b>" not in page
    text = render_terminal(crashed_report(), "en")
    assert "Index 5 does not exist along axis 3: its size is 5, so the last index is 4." in text
    assert "> px = x[:, :, i * s, j * s + k]\n      IndexError: index 5 is out of bounds" in text


def test_of_a_hidden_case_no_message_and_no_variable_is_shown_whatever_the_report_holds():
    report = crashed_report(visibility=samples.HIDDEN)
    for text in (render_html(report, "en"), render_terminal(report, "en")):
        assert "is out of bounds for axis" not in text
        assert "float64 (1, 1, 5, 5)" not in text
        assert "(1, 1, 5, 5)" not in text
        assert "IndexError" in text


def test_a_crash_that_this_version_does_not_know_is_told_in_general():
    exercise = samples.crashed_exercise()
    finding = msgspec.structs.replace(exercise.findings[0], params={"crash": "of_tomorrow"})
    report = samples.report(msgspec.structs.replace(exercise, findings=(finding,)))
    assert "IndexError" in render_terminal(report, "fa")
