"""The report as one page: templates, style and fonts put together once, a report filled in many times."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from grader.model.verdict import ExerciseStatus
from grader.render.foreign import MOST_CHARACTERS
from grader.render.formula import RARE
from grader.render.markup import Bilingual, code, foreign, listing, source_line
from grader.render.outline import draw_claims, draw_head, draw_tile
from grader.render.pictures import draw_histogram, draw_map
from grader.render.signs import count_points, icon, meter, score
from grader.render.speech import Code
from grader.render.story import is_public, is_right, list_notices, list_steps
from grader.render.tables import draw_panel
from grader.render.views import STATUS_STYLE, view_groups

if TYPE_CHECKING:
    from grader.model.report import Report
    from grader.model.submission import Note
    from grader.model.text import Language

MOST_PRINTED, LEAST_PRINTED = 20_000, 600  # characters that submissions printed: of all exercises, and of one at least
_MATH = "<math"
_STYLE = "<style></style>"  # where the style goes once it is known whether there are formulas
_POLICY = "STYLE-HASH"


def render_page(report: Report, language: Language) -> str:
    """Fill in a report; a font for mathematics is embedded only where there is mathematics."""
    groups = view_groups(report)
    views = [view for group in groups for view in group.exercises]
    told = {view.exercise.id: tuple(found.told for found in view.findings) for view in views if not view.brief}
    page = _template().render(
        report=report,
        language=language,
        both=_bilingual(language),
        groups=groups,
        notices=list_notices(report),
        steps=list_steps(report, told),
        shares=_shares(report),
        anchors={view.exercise.id: f"e{view.number}" for view in views},
        replay=_first_failed(report),
        room=_share_room(report),
    )
    style, digest = _style(_choose_font(page))
    return page.replace(_POLICY, digest, 1).replace(_STYLE, f"<style>{style}</style>", 1)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("grader.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals |= {
        "code": code,
        "foreign": foreign,
        "listing": listing,
        "source_line": source_line,
        "coded": Code,
        "count_points": count_points,
        "draw_claims": draw_claims,
        "draw_head": draw_head,
        "draw_histogram": draw_histogram,
        "draw_map": draw_map,
        "draw_panel": draw_panel,
        "draw_tile": draw_tile,
        "icon": icon,
        "meter": meter,
        "score": score,
        "note_facts": _note_facts,
    }
    return environment.get_template("report.html.j2")


@cache
def _bilingual(first: Language) -> Bilingual:
    return Bilingual(first)


def _choose_font(page: str) -> str:
    if _MATH not in page:
        return ""
    return "STIXTwoMath" if RARE in page else "STIXTwoMath-Core"


@cache
def _style(mathematics: str) -> tuple[Markup, str]:
    """Return the whole style sheet, with a font for mathematics or without, and its hash for the security policy."""
    fonts = {"VAZIRMATN-REGULAR": "Vazirmatn-Regular", "VAZIRMATN-BOLD": "Vazirmatn-Bold"}
    sheets = ["report.css"]
    if mathematics:
        fonts["STIX-TWO-MATH"] = mathematics
        sheets.append("math.css")
    text = "".join(_package_file("style", sheet).decode() for sheet in sheets)
    for slot, name in fonts.items():
        text = text.replace(slot, b64encode(_package_file("fonts", f"{name}.woff2")).decode())
    return Markup(text), b64encode(sha256(text.encode()).digest()).decode()  # noqa: S704 - our own file


def _package_file(folder: str, name: str) -> bytes:
    return files("grader.render").joinpath(folder, name).read_bytes()


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
