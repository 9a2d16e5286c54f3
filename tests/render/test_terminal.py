import re
import subprocess
import sys

import msgspec
import pytest

from grader.model.text import LANGUAGES
from grader.model.verdict import ExerciseStatus
from grader.render import Speaker, render_terminal
from tests.render import samples

ANSI = re.compile(r"\x1b\[\d+m")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_must_be_known_is_said(language):
    text = render_terminal(samples.public_report(), language)
    assert Speaker(language).say("notice.public_only") in text
    text = render_terminal(samples.ungradable_report(), language)
    for notice in ("notice.ungradable", "notice.isolation_none", "notice.test_key"):
        assert Speaker(language).say(notice) in text


def test_the_four_parts_stand_in_order():
    text = render_terminal(samples.report(samples.flipped_exercise()), "en")
    parts = [text.index(f"    {label}: ") for label in ("where", "got", "expected", "next")]
    assert parts == sorted(parts)
    assert "exactly, number for number, what one gets when the kernel is rotated by 180°" in text
    assert "y[0, 0, 0, 0] should be 1." in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exercise_that_was_not_handed_in_takes_one_line_with_the_file_to_write(language):
    missing = next(each for each in samples.graded_report().exercises if each.status is ExerciseStatus.MISSING)
    assert not missing.cases
    lines = render_terminal(samples.report(missing), language).splitlines()
    told = [line for line in lines if f"{missing.id}.py" in line]
    assert len(told) == 1
    assert Speaker(language).say("status.missing") in told[0]
    assert not any(Speaker(language).say("label.expected") in line for line in lines)


def test_persian_labels_stand_alone():
    lines = render_terminal(samples.graded_report(), "fa").splitlines()
    labels = {f"    {Speaker('fa').say(f'label.{part}')}:" for part in ("where", "got", "expected", "next")}
    assert labels <= set(lines)


def test_hidden_values_are_not_said():
    report = samples.report(samples.flipped_exercise())
    text = render_terminal(report, "en")
    assert "wide" not in text
    assert "stride_zero" not in text


def test_colour_only_when_asked_for():
    report = samples.graded_report()
    plain, coloured = render_terminal(report, "en"), render_terminal(report, "en", colour=True)
    assert "\x1b" not in plain
    assert ANSI.sub("", coloured) == plain


def test_student_text_cannot_drive_the_terminal():
    exercise = samples.crashed_exercise()
    evil = "\x1b]0;owned\x07\x1b[2J\u202e\r\nsecond line"
    case = msgspec.structs.replace(exercise.cases[0], message=evil, exception=evil)
    exercise = msgspec.structs.replace(exercise, cases=(case,))
    report = samples.report(exercise)
    report = msgspec.structs.replace(report, submission=msgspec.structs.replace(report.submission, id=evil))
    text = render_terminal(report, "en")
    assert not set("\x1b\x07\u202e\r") & set(text)
    assert "␛]0;owned␇" in text


def test_the_page_is_not_imported_for_it():
    program = (
        "import sys, grader.render\n"
        "unwanted = {'jinja2', 'markdown_it', 'latex2mathml', 'jdatetime', 'rich', 'gettext'} & set(sys.modules)\n"
        "sys.exit(', '.join(unwanted) or None)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
