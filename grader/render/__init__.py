"""Sentences and pages: a report as HTML, JSON or terminal text, in Persian and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.render.speech import Code, Message, Speaker, Term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.model.pack import Pack
    from grader.model.replay import Replay
    from grader.model.report import Report
    from grader.model.text import Language

__all__ = [
    "Code",
    "Message",
    "Speaker",
    "Term",
    "list_bad_formulas",
    "read_json",
    "render_course",
    "render_html",
    "render_json",
    "render_replay",
    "render_terminal",
    "report_schema",
]


def render_json(report: Report) -> bytes:
    """Return the report as JSON: UTF-8, indented by two, keys in the order of the model, newline at the end."""
    from grader.render.document import render_json as render  # noqa: PLC0415 - what only speaks need not read reports

    return render(report)


def read_json(data: bytes) -> Report:
    """Read a report; UsageError report_foreign, report_version or report_damaged says what is wrong with the file."""
    from grader.render.document import read_json as read  # noqa: PLC0415 - as above

    return read(data)


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    from grader.render.document import report_schema as make  # noqa: PLC0415 - as above

    return make()


def render_terminal(report: Report, language: Language, *, colour: bool = False) -> str:
    """Return the report as lines of text, at most four parts for each finding; ANSI colours only when asked for."""
    from grader.render.terminal import render_terminal as render  # noqa: PLC0415 - as above

    return render(report, language, colour=colour)


def render_replay(replay: Replay, language: Language) -> str:
    """Return one case run again as text for the instructor, where nothing is hidden."""
    from grader.render.replaying import render_replay as render  # noqa: PLC0415 - as above

    return render(replay, language)


def render_html(report: Report, language: Language) -> str:
    """Return the report as one self-contained page in both languages that opens in `language`."""
    from grader.render.page import render_page  # noqa: PLC0415 - jinja2 and its friends belong to the grade extra

    return render_page(report, language)


def render_course(pack: Pack, worths: Mapping[str, Mapping[str, float]], language: Language) -> str:
    """Return the course as one self-contained page in both languages that opens in `language`.

    Nothing of the hidden half of the pack is on it. `worths` are the points of the claims of every exercise.
    """
    from grader.render.course import render_page  # noqa: PLC0415 - as above

    return render_page(pack, worths, language)


def list_bad_formulas(pack: Pack) -> tuple[tuple[str, str], ...]:
    """Return exercise and fault of every formula that the course page can only show as LaTeX, in course order."""
    from grader.render.course import list_bad_formulas as find  # noqa: PLC0415 - as above

    return find(pack)
