"""Sentences and pages: a report as HTML, JSON or terminal text, in Persian and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.render.document import read_json, render_json, report_schema
from grader.render.replaying import render_replay
from grader.render.speech import Code, Message, Speaker, Term
from grader.render.terminal import render_terminal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.model.pack import Pack
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
