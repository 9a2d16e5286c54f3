"""The report as one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.text import LANGUAGES
from grader.model.verdict import ExerciseStatus
from grader.render.foreign import MOST_CHARACTERS
from grader.render.frame import bilingual, fill_page
from grader.render.outline import draw_claims, draw_head, draw_tile
from grader.render.pictures import draw_histogram, draw_map
from grader.render.speech import Code
from grader.render.story import is_public, is_right, list_notices, list_steps
from grader.render.tables import draw_panel
from grader.render.views import STATUS_STYLE, view_groups

if TYPE_CHECKING:
    from grader.model.report import Report
    from grader.model.submission import Note
    from grader.model.text import Language

MOST_PRINTED, LEAST_PRINTED = 20_000, 600  # characters that submissions printed: of all exercises, and of one at least


def render_page(report: Report, language: Language) -> str:
    """Fill in a report."""
    both = bilingual(language)
    names = [*(both.plain("page.title", each) for each in LANGUAGES), report.course.title.in_language(language)]
    groups = view_groups(report)
    views = [view for group in groups for view in group.exercises]
    told = {view.exercise.id: tuple(found.told for found in view.findings) for view in views if not view.brief}
    return fill_page(
        "report.html.j2",
        language,
        title=" · ".join(names),
        report=report,
        groups=groups,
        notices=list_notices(report),
        steps=list_steps(report, told),
        shares=_shares(report),
        anchors={view.exercise.id: f"e{view.number}" for view in views},
        replay=_first_failed(report),
        room=_share_room(report),
        note_facts=_note_facts,
        draw_claims=draw_claims,
        draw_head=draw_head,
        draw_histogram=draw_histogram,
        draw_map=draw_map,
        draw_panel=draw_panel,
        draw_tile=draw_tile,
    )


def _shares(report: Report) -> list[tuple[str, str, int]]:
    """Return how many exercises are in each state, states without any left out."""
    counts = {status: sum(each.status is status for each in report.exercises) for status in ExerciseStatus}
    return [(status.value, STATUS_STYLE[status], count) for status, count in counts.items() if count]


def _share_room(report: Report) -> int:
    """Return how many printed characters of each exercise have room, so that a long course stays a readable page."""
    printing = sum(bool(each.printed) for each in report.exercises)
    return max(LEAST_PRINTED, min(MOST_CHARACTERS, MOST_PRINTED // max(1, printing)))


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
