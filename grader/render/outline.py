"""What every exercise has on the page, however many there are: its tile in the index, its head, its claims."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from grader.model.verdict import ExerciseStatus
from grader.render.markup import code
from grader.render.signs import icon, meter, score
from grader.render.speech import Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.render.markup import Bilingual
    from grader.render.views import ClaimView, ExerciseView, KindView


_SEPARATOR = '<i class="sep"></i>'

# These run for every exercise and every claim, so they join texts that are markup already instead of filling templates;
# whatever comes from a report goes through `both` or `code`.


def draw_tile(both: Bilingual, view: ExerciseView) -> Markup:
    """Draw an exercise in the index: a link to it with its state, and its points where the state does not say them."""
    exercise, points = view.exercise, ""
    if not view.brief:
        points = f'<span class="pts stack">{score(both, exercise.points, exercise.max_points)}</span>'
    bar = meter(exercise.points, exercise.max_points, view.style) if view.style == "part" else ""
    return Markup(  # noqa: S704 - joined from markup
        f'<li><a class="{view.style}" href="#e{view.number}">{icon(view.style)}<b class="no"></b>'
        f'<span class="stack">{both.phrase(exercise.title)}</span>{points}'
        f'<span class="vh">{_say_status(both, view)}</span>{bar}</a></li>'
    )


def draw_head(both: Bilingual, view: ExerciseView) -> Markup:
    """Draw the head of an exercise; one that has nothing more to say says its rest there."""
    exercise, number = view.exercise, view.number
    return Markup(  # noqa: S704 - joined from markup
        f'<header>{icon(view.style)}<div class="head">'
        f'<h2 id="e{number}-h"><b class="no"></b> '
        f'<span class="stack">{both.phrase(exercise.title)}</span></h2>'
        f'<p class="state">{_say_state(both, view)}</p></div>'
        f'<p class="pts stack">{score(both, exercise.points, exercise.max_points)}</p></header>'
        f"{'' if view.brief else meter(exercise.points, exercise.max_points, view.style)}"
    )


def draw_claims(both: Bilingual, view: ExerciseView) -> Markup:
    """Draw the claims of an exercise by kind: lost ones with their reasons, then those that hold."""
    return Markup("".join([_legend(both), *(_draw_kind(both, view, kind) for kind in view.kinds)]))  # noqa: S704 - as above


def _say_status(both: Bilingual, view: ExerciseView) -> Markup:
    return both.say(f"status.{view.exercise.status.value}")


def _say_state(both: Bilingual, view: ExerciseView) -> str:
    exercise = view.exercise
    cases = both.say(view.counted, right=view.right, total=len(exercise.cases)) if exercise.cases else ""
    if view.brief and view.kinds:  # all cases right: then for what the points were given
        sums = both.series([(f"kind.{kind.kind.value}", kind.points) for kind in view.kinds])
        return f"<b>{cases}</b>{_SEPARATOR}{sums}"
    if view.brief and exercise.status is ExerciseStatus.MISSING:
        cases = code(f"{exercise.id}.py")
    return f"<b>{_say_status(both, view)}</b>{_SEPARATOR}{cases}" if cases else f"<b>{_say_status(both, view)}</b>"


@cache
def _legend(both: Bilingual) -> str:
    return (
        f'<p class="legend" aria-hidden="true"><span>{_mark("none", public=True)} {both.say("label.public")}</span>'
        f"<span>{_mark('none', public=False)} {both.say('label.hidden')}</span></p>"
    )


@cache
def _mark(style: str, *, public: bool) -> str:
    sign = "ok" if style == "none" else style
    return f'<svg class="m {style}{" p" if public else ""}"><use href="#i-{sign}"/></svg>'


def _draw_kind(both: Bilingual, view: ExerciseView, kind: KindView) -> str:
    """Draw claims together that were lost for the same reasons, or that hold."""
    alike: dict[object, list[ClaimView]] = {}
    for each in kind.claims:
        holds = each.claim.passed and not each.blocked
        reasons = (
            tuple(count.msgid for count in each.counts),
            each.findings,
            each.claim.function if each.blocked else "",
        )
        alike.setdefault(holds or reasons, []).append(each)
    kept = alike.pop(True, [])  # last: there is nothing to explain
    rows = [_draw_lost(both, view, group) for group in alike.values()] + ([_draw_kept(both, kept)] if kept else [])
    return (
        f'<div class="kind"><p class="kind-name"><span>{both.say(f"kind.{kind.kind.value}")}</span> '
        f'<span class="pts">{score(both, kind.points, kind.max_points)}</span></p><ul>{"".join(rows)}</ul></div>'
    )


def _draw_kept(both: Bilingual, kept: list[ClaimView]) -> str:
    points = round(sum(each.claim.points for each in kept), 2)
    return (
        f'<li class="ok">{icon("ok")}<span class="stack">{both.series([each.claim.title for each in kept])}</span>'
        f'<span class="pts stack">{score(both, points, points)}</span></li>'
    )


def _draw_lost(both: Bilingual, view: ExerciseView, group: list[ClaimView]) -> str:
    first, claims = group[0], [each.claim for each in group]
    marks = "".join(
        _mark(each.style, public=each.public) for each in dict.fromkeys(m for one in group for m in one.marks)
    )
    points, most = (round(sum(each), 2) for each in zip(*((c.points, c.max_points) for c in claims), strict=True))
    return (
        f'<li class="{"none" if first.blocked else "bad"}">{icon("ok" if claims[0].passed else "bad")}'
        f'<span class="stack">{both.series([claim.title for claim in claims])}</span>'
        f'<span class="marks" aria-hidden="true">{marks}</span>'
        f'<span class="pts stack">{score(both, points, most)}</span>'
        f'<span class="reason">{"".join(_say_reasons(both, view, group))}</span></li>'
    )


def _say_reasons(both: Bilingual, view: ExerciseView, group: list[ClaimView]) -> Iterator[str]:
    each = group[0]
    for number, count in enumerate(each.counts):
        total = sum(other.counts[number].count for other in group)
        times = f' <span class="times">×{both.number(total)}</span>' if total > 1 else ""
        yield f"<span>{both.say(count.msgid)}{times}</span>"
    for position in each.findings:
        yield f'<a href="#e{view.number}-f{position}">{both.say("reason.finding", number=position)}</a>'
    if each.counts and not each.findings:
        yield f"<span>{both.say('reason.unexplained')}</span>"
    if each.blocked:
        yield f"<span>{both.say('reason.blocked', function=Code(each.claim.function))}</span>"
