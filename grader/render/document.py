"""The report as a document: the one contract that every output is made from."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import msgspec

from grader.model.errors import UsageError
from grader.model.report import ExerciseResult, Report

if TYPE_CHECKING:
    from grader.model.finding import Finding
    from grader.model.judgement import Difference

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


class _Label(msgspec.Struct):
    format: str = ""
    format_version: int = 0


def render_json(report: Report) -> bytes:
    """Return the report as JSON: UTF-8, indented by two, keys in the order of the model, newline at the end."""
    portable = msgspec.structs.replace(report, exercises=tuple(_portable(exercise) for exercise in report.exercises))
    return msgspec.json.format(msgspec.json.encode(portable), indent=2) + b"\n"


def read_json(data: bytes) -> Report:
    """Read a report; UsageError report_foreign, report_version or report_damaged says what is wrong with the file."""
    try:
        label = msgspec.json.decode(data, type=_Label)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError("report_foreign", reason=str(error)) from error
    if label.format != "grader-report":
        raise UsageError("report_foreign", reason=label.format)
    if label.format_version != 1:
        raise UsageError("report_version", found=str(label.format_version), known="1")
    try:
        return msgspec.json.decode(data, type=Report)
    except msgspec.ValidationError as error:
        raise UsageError("report_damaged", reason=str(error)) from error


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    return {"$schema": _DRAFT, "$id": "grader-report-1", **msgspec.json.schema(Report)}


def _portable(exercise: ExerciseResult) -> ExerciseResult:
    """JSON has no NaN and no infinity: a value becomes the word for it, an error that is none is left out."""
    return msgspec.structs.replace(
        exercise,
        cases=tuple(
            msgspec.structs.replace(case, difference=_portable_difference(case.difference)) for case in exercise.cases
        ),
        findings=tuple(_portable_finding(finding) for finding in exercise.findings),
    )


def _portable_finding(finding: Finding) -> Finding:
    example = finding.example
    if example is None or example.found is None:
        return finding
    found = msgspec.structs.replace(example.found, difference=_portable_difference(example.found.difference))
    return msgspec.structs.replace(finding, example=msgspec.structs.replace(example, found=found))


def _portable_difference(found: Difference | None) -> Difference | None:
    if found is None:
        return None
    changes = {
        field: str(value) if field in {"actual", "expected"} else None
        for field in ("actual", "expected", "error", "tolerance")
        if isinstance(value := getattr(found, field), float) and not math.isfinite(value)
    }
    return _replace(found, changes) if changes else found


def _replace(found: Difference, changes: dict[str, Any]) -> Difference:
    return msgspec.structs.replace(found, **changes)
