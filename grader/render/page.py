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
from grader.render.markup import Bilingual, code, foreign, listing, source_line
from grader.render.speech import Code
from grader.render.story import is_public, is_right, list_notices, list_steps
from grader.render.views import STATUS_STYLE, view_groups

if TYPE_CHECKING:
    from grader.model.report import Report
    from grader.model.submission import Note
    from grader.model.text import Language

_MATH = "<math"
_STYLE = "<style></style>"  # where the style goes once it is known whether there are formulas
_POLICY = "STYLE-HASH"


def render_page(report: Report, language: Language) -> str:
    """Fill in a report; the mathematics font is embedded only where there is mathematics."""
    page = _template().render(
        report=report,
        language=language,
        both=_bilingual(language),
        groups=view_groups(report),
        notices=list_notices(report),
        steps=list_steps(report),
        shares=_shares(report),
        anchors={each.id: f"e{number}" for number, each in enumerate(report.exercises, start=1)},
        replay=_first_failed(report),
    )
    style, digest = _style(_MATH in page)
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
        "note_facts": _note_facts,
    }
    return environment.get_template("report.html.j2")


@cache
def _bilingual(first: Language) -> Bilingual:
    return Bilingual(first)


@cache
def _style(with_math: bool) -> tuple[Markup, str]:
    """Return the whole style sheet and its hash for the security policy."""
    fonts = {"VAZIRMATN-REGULAR": "Vazirmatn-Regular", "VAZIRMATN-BOLD": "Vazirmatn-Bold"}
    sheets = ["report.css"]
    if with_math:
        fonts["STIX-TWO-MATH"] = "STIXTwoMath"
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
