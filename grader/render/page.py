"""The report as one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.text import LANGUAGES
from grader.model.verdict import ExerciseStatus
from grader.render.frame import bilingual, fill_page
from grader.render.speech import Code
from grader.render.story import is_public, is_right, list_notices, list_steps
from grader.render.views import STATUS_STYLE, view_groups

if TYPE_CHECKING:
    from grader.model.report import Report
    from grader.model.submission import Note
    from grader.model.text import Language


def render_page(report: Report, language: Language) -> str:
    """Fill in a report."""
    both = bilingual(language)
    names = [*(both.plain("page.title", each) for each in LANGUAGES), report.course.title.in_language(language)]
    return fill_page(
        "report.html.j2",
        language,
        title=" · ".join(names),
        report=report,
        groups=view_groups(report),
        notices=list_notices(report),
        steps=list_steps(report),
        shares=_shares(report),
        anchors={each.id: f"e{number}" for number, each in enumerate(report.exercises, start=1)},
        replay=_first_failed(report),
        note_facts=_note_facts,
    )


def _shares(report: Report) -> list[tuple[str, str, int]]:
    """Return how many exercises are in each state, states without any left out."""
    counts = {status: sum(each.status is status for each in report.exercises) for status in ExerciseStatus}
    return [(status.value, STATUS_STYLE[status], count) for status, count in counts.items() if count]


def _note_facts(note: Note) -> dict[str, Code]:
    return {name: Code(value) for name, value in note.params.items()}


def _first_failed(report: Report) -> str:
    """Name the first public case that is not right, as `grader replay` takes it; "" where there is none."""
    failed = (
        f"{exercise.id}/{case.id}"
        for exercise in report.exercises
        for case in exercise.cases
        if is_public(case) and not is_right(case)
    )
    return next(failed, "")
