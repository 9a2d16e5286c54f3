import json
import math
from importlib.resources import files

import jsonschema
import msgspec
import pytest

from grader.model.errors import UsageError
from grader.model.judgement import Difference
from grader.render import read_json, render_json, report_schema
from tests.render import samples

SAMPLES = [
    samples.graded_report,
    samples.ungradable_report,
    samples.public_report,
    samples.right_report,
    samples.sought_report,
]


@pytest.mark.parametrize("make", SAMPLES)
def test_a_report_survives_json(make):
    report = make()
    assert read_json(render_json(report)) == report


@pytest.mark.parametrize("make", SAMPLES)
def test_json_obeys_the_schema(make):
    jsonschema.validate(json.loads(render_json(make())), report_schema())


def test_the_committed_schema_is_fresh():
    committed = files("grader.render").joinpath("schemas", "report.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == json.loads(msgspec.json.encode(report_schema()))


def test_json_is_stable_and_readable():
    data = render_json(samples.graded_report())
    assert data == render_json(samples.graded_report())
    assert data.startswith(b'{\n  "format": "grader-report",\n  "format_version": 1,\n')
    assert "شبکه‌های کانولوشنی".encode() in data


def test_what_json_cannot_hold_becomes_a_word():
    case = samples.case("c", "k", difference=Difference(actual=math.nan, expected=1.0, error=math.inf))
    exercise = msgspec.structs.replace(samples.right_exercise(), cases=(case,))
    difference = read_json(render_json(samples.report(exercise))).exercises[0].cases[0].difference
    assert (difference.actual, difference.expected, difference.error) == ("nan", 1.0, None)


def test_what_json_cannot_hold_in_an_example_becomes_a_word():
    exercise = samples.sought_exercise()
    example = exercise.findings[0].example
    found = msgspec.structs.replace(example.found, difference=Difference(actual=math.inf, expected=1.0, error=math.nan))
    finding = msgspec.structs.replace(exercise.findings[0], example=msgspec.structs.replace(example, found=found))
    report = samples.report(msgspec.structs.replace(exercise, findings=(finding,)))
    difference = read_json(render_json(report)).exercises[0].findings[0].example.found.difference
    assert (difference.actual, difference.expected, difference.error) == ("inf", 1.0, None)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "report_foreign"),
        (b"\xff\xfe", "report_foreign"),
        (b"[]", "report_foreign"),
        (b'{"format": "other", "format_version": 1}', "report_foreign"),
        (b'{"format": "grader-report", "format_version": 2}', "report_version"),
        (b'{"format": "grader-report", "format_version": 1}', "report_damaged"),
    ],
)
def test_other_files_are_refused_by_name(data, code):
    with pytest.raises(UsageError) as refused:
        read_json(data)
    assert refused.value.code == code
