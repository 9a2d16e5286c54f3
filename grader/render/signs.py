"""Small signs that stand all over the page: the icon of a state, points, and a bar for a part of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from grader.render.markup import Bilingual


@cache
def icon(style: str) -> Markup:
    """Return the icon of a style of ours; its symbol stands once in the page."""
    return Markup('<svg class="ico" aria-hidden="true"><use href="#i-{}"/></svg>').format(style)


def score(both: Bilingual, points: float | None, most: float) -> Markup:
    """Say how many points of how many."""
    return both.say("score.open_of", most=most) if points is None else both.say("score.of", points=points, most=most)


def count_points(both: Bilingual, msgid: str, count: float) -> Markup:
    """Say a number of points by a sentence that has another form for one."""
    return both.say(f"{msgid}.one" if count == 1 else msgid, count=count)


def meter(points: float | None, most: float, style: str) -> Markup:
    """Draw which part of the points is there; nothing where there are none, or where it is not settled."""
    if not points or not most:
        return Markup()
    return _bar(f"{100 * points / most:.1f}", style)


@cache
def _bar(percent: str, style: str) -> Markup:
    return Markup(
        '<svg class="meter {}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="rest" width="100" height="4"/><rect class="done" width="{}" height="4"/></svg>'
    ).format(style, percent)
