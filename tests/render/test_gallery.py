import re

import msgspec
import pytest

from grader.model.finding import Example, Finding, Found, Shown
from grader.model.judgement import Difference
from grader.model.running import Frame
from grader.model.submission import Note
from grader.model.text import LANGUAGES
from grader.model.verdict import Certainty, Verdict
from grader.render import read_json, render_html, render_json, render_terminal
from grader.render.foreign import HIDDEN
from tests.render import samples
from tests.render.gallery import HOSTILE
from tests.render.test_page import Page

LONGER = {"p", "span"}  # a text that was cut earns a note


def hostile_report(text):
    """A report that has a student's text in every place where one can stand."""
    frame = Frame(
        file=text,
        line=2,
        function=text,
        source=((1, text), (2, text), (3, "    return x")),
        locals=((text, text), ("x", text)),
        cell=3,
    )
    difference = Difference(
        output="y", path=(text,), index=(0,), actual=text, expected="b", error=1.0, rule="choice", names=(text, text)
    )
    case = samples.case(
        "c",
        "values",
        function="max_pool",
        visibility=samples.PUBLIC,
        verdict=Verdict.RAISED,
        frame=frame,
        difference=difference,
        exception=text,
        message=text,
    )
    shown = Shown(name="y", dtype="str", values=text)
    nested = Shown(name="z", dtype="dict", values={text: [text, 1.0]})
    example = Example(
        case="c", function="max_pool", arguments=(shown, nested), actual=(shown,), expected=(shown,), output="y"
    )
    finding = Finding(
        code="raised",
        certainty=Certainty.CERTAIN,
        function="max_pool",
        cases=("c",),
        params={"names": text, "similar": text, "exception": text, "message": text, "file": text},
        example=example,
    )
    found = Found(verdict=Verdict.RAISED, difference=difference, frame=frame, exception=text, message=text)
    sought = msgspec.structs.replace(finding, example=msgspec.structs.replace(example, case="small:1", found=found))
    exercise = msgspec.structs.replace(
        samples.crashed_exercise(), cases=(case,), findings=(finding, sought), printed=text
    )
    report = samples.report(exercise)
    notes = (Note(code="several_files", params={"exercise": text, "used": text, "ignored": text}),)
    submission = msgspec.structs.replace(report.submission, id=text, files=(text,), notes=notes)
    return msgspec.structs.replace(report, submission=submission)


def test_the_gallery_has_forty_pieces():
    assert len(set(HOSTILE)) == len(HOSTILE) == 40


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:24]))
class TestHostileText:
    def test_adds_nothing_to_the_page_but_text(self, text):
        def shape(html):
            elements = [tag for tag, _ in Page(html).elements if tag not in {"bdi", "mark"}]
            return {tag: elements.count(tag) for tag in elements if tag not in LONGER}

        assert shape(render_html(hostile_report(text), "fa")) == shape(render_html(hostile_report("plain"), "fa"))

    def test_hides_nothing(self, text):
        html = render_html(hostile_report(text), "fa")
        html.encode()
        body = html[html.index("<body>") :]
        assert not HIDDEN.search(body)
        assert Page(html).open == []

    def test_cannot_drive_a_terminal(self, text):
        for language in LANGUAGES:
            shown = render_terminal(hostile_report(text), language)
            shown.encode()
            assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200e\u200f]", shown)
            assert all(len(line) < 8000 for line in shown.splitlines())

    def test_survives_json_or_is_refused(self, text):
        report = hostile_report(text)
        if "\ud800" in text:  # JSON has no lone surrogates; the wire from the child has none either
            with pytest.raises(UnicodeEncodeError):
                render_json(report)
        else:
            assert read_json(render_json(report)) == report
