"""What all pages share: templates, one style sheet with its fonts, and the policy that allows nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grader.render.formula import RARE
from grader.render.markup import Bilingual, code, foreign, listing, source_line
from grader.render.signs import count_points, icon, score
from grader.render.speech import Code

if TYPE_CHECKING:
    from grader.model.text import Language

_MATH = "<math"
_STYLE = "<style></style>"  # where the style goes once it is known whether there are formulas
_POLICY = "STYLE-HASH"
_SHEETS = ("report.css", "prose.css")


def fill_page(template: str, language: Language, *sheets: str, **shown: Any) -> str:
    """Fill in a page; a font for mathematics is embedded only where there is mathematics."""
    page = _environment().get_template(template).render(language=language, both=bilingual(language), **shown)
    style, digest = _style(_choose_font(page), sheets)
    return page.replace(_POLICY, digest, 1).replace(_STYLE, f"<style>{style}</style>", 1)


@cache
def bilingual(first: Language) -> Bilingual:
    """Return who says everything in both languages, one of them first."""
    return Bilingual(first)


@cache
def _environment() -> Environment:
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
        "icon": icon,
        "score": score,
    }
    return environment


def _choose_font(page: str) -> str:
    if _MATH not in page:
        return ""
    return "STIXTwoMath" if RARE in page else "STIXTwoMath-Core"


@cache
def _style(mathematics: str, sheets: tuple[str, ...]) -> tuple[Markup, str]:
    """Return the whole style sheet, with a font for mathematics or without, and its hash for the security policy."""
    fonts = {"VAZIRMATN-REGULAR": "Vazirmatn-Regular", "VAZIRMATN-BOLD": "Vazirmatn-Bold"}
    if mathematics:
        fonts["STIX-TWO-MATH"] = mathematics
    names = (*_SHEETS, *sheets, *(["math.css"] if mathematics else []))
    text = "".join(_package_file("style", name).decode() for name in names)
    for slot, name in fonts.items():
        text = text.replace(slot, b64encode(_package_file("fonts", f"{name}.woff2")).decode())
    return Markup(text), b64encode(sha256(text.encode()).digest()).decode()  # noqa: S704 - our own file


def _package_file(folder: str, name: str) -> bytes:
    return files("grader.render").joinpath(folder, name).read_bytes()
