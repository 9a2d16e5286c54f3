"""Pictures of errors, drawn as a few SVG paths: a map of one slice, and a histogram against the tolerance.

Both can be read without colour: on the map a larger error is a larger square, in the histogram a bar has its number.
No sentence stands inside a drawing; the caption says what is in it, in both languages, and is its accessible name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from grader.render.markup import code
from grader.render.speech import Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.model.finding import ErrorPicture
    from grader.render.markup import Bilingual

CELL = 12
_MIDDLE = CELL // 2
_EVERY = 5  # of many rows or columns only these are numbered
_MOST_NUMBERED = 12
_BAR, _HEIGHT = 20, 46
_ROW = 10  # how much lower a name stands that would touch the one before
_LONG = 4  # characters of names that touch side by side
_LARGE, _SMALL = 1.7, 1.15  # pixels for a unit of a drawing of few cells, and of many
_UNITS = {"tolerance": "picture.unit_tolerance", "one": "picture.unit_one"}
_BARS = {"tolerance": "picture.bars_tolerance", "one": "picture.bars_one"}
_RIGHT, _SPECIAL = "=-", "x"
_FAR = 3  # decades above the tolerance from which on no rounding error reaches
_PLAIN = range(-2, 4)  # decades that are written out: 0.01 to 1000


def draw_map(both: Bilingual, picture: ErrorPicture, name: str, id_: str) -> Markup:
    """Draw the slice of the first wrong entry.

    Args:
        both: says the caption.
        picture: what to draw.
        name: the output as Python would write it.
        id_: of the caption, unique in the page.
    """
    height, width = len(picture.rows), max(map(len, picture.rows), default=0)
    drawing = "".join([*_draw_squares(picture), _draw_ring(picture), *_number_axes(picture, height, width)])
    box = f"-24 -14 {width * CELL + 26} {height * CELL + 16}"
    scale = _LARGE if width <= _MOST_NUMBERED else _SMALL
    size = f'width="{(width * CELL + 26) * scale:.0f}"'
    return Markup(  # noqa: S704 - numbers, and markup that escaped what is not
        f'<figure class="picture"><svg class="map" role="img" aria-labelledby="{id_}" viewBox="{box}" {size}>'
        f'<rect class="ground" width="{width * CELL}" height="{height * CELL}"/>{drawing}</svg>'
        f'<figcaption id="{id_}">{_say_map(both, picture, name, height, width)}</figcaption>'
        f"{_draw_keys(both, picture)}</figure>"
    )


def draw_histogram(both: Bilingual, picture: ErrorPicture, id_: str) -> Markup:
    """Draw how many entries have an error of which size; `id_` is the caption's, unique in the page."""
    bars = list(_list_bars(picture))
    most = max((count for *_, count in bars), default=0) or 1
    rows = _choose_rows(bars)
    drawing = "".join(_draw_bar(number, *bar, most, rows[number]) for number, bar in enumerate(bars))
    line = _BAR * sum(kind == "good" for kind, *_ in bars)
    box = f"-4 -12 {len(bars) * _BAR + 8} {_HEIGHT + 28 + _ROW * max(rows)}"
    size = f'width="{(len(bars) * _BAR + 8) * _SMALL:.0f}"'
    one = f'<text x="{line}" y="{_HEIGHT + 12}" text-anchor="middle">1</text>' if picture.unit == "tolerance" else ""
    return Markup(  # noqa: S704 - as above
        f'<figure class="picture"><svg class="bars" role="img" aria-labelledby="{id_}" viewBox="{box}" {size}>'
        f'{drawing}<path class="floor" d="M0 {_HEIGHT}h{len(bars) * _BAR}"/>'
        f'<path class="limit" d="M{line} -10V{_HEIGHT + 4}"/>{one}</svg>'
        f'<figcaption id="{id_}">{_say_histogram(both, picture)}</figcaption></figure>'
    )


def _draw_squares(picture: ErrorPicture) -> Iterator[str]:
    """A path for each level: a line of no length with square ends is a square as large as its style says."""
    places: dict[str, list[tuple[int, int]]] = {}
    for y, row in enumerate(picture.rows):
        for x, mark in enumerate(row):
            places.setdefault("0" if mark in _RIGHT else mark, []).append((x * CELL + _MIDDLE, y * CELL + _MIDDLE))
    for mark, spots in sorted(places.items()):
        shape = "m-3-3l6 6m0-6l-6 6" if mark == _SPECIAL else "h0"
        yield f'<path class="e{escape(mark)}" d="{"".join(f"M{x} {y}{shape}" for x, y in spots)}"/>'


def _draw_ring(picture: ErrorPicture) -> str:
    row = picture.index[-2] - picture.top if len(picture.index) > 1 else 0
    column = picture.index[-1] - picture.left if picture.index else 0
    return f'<rect class="ring" x="{column * CELL}" y="{row * CELL}" width="{CELL}" height="{CELL}"/>'


def _number_axes(picture: ErrorPicture, height: int, width: int) -> Iterator[str]:
    for column in _choose_numbers(picture.left, width):
        yield f'<text x="{(column - picture.left) * CELL + _MIDDLE}" y="-4" text-anchor="middle">{column}</text>'
    if len(picture.shape) > 1:
        for row in _choose_numbers(picture.top, height):
            yield f'<text x="-5" y="{(row - picture.top) * CELL + _MIDDLE + 3}" text-anchor="end">{row}</text>'


def _choose_numbers(start: int, count: int) -> list[int]:
    every = 1 if count <= _MOST_NUMBERED and start + count <= 10 * _MOST_NUMBERED else _EVERY
    return [number for number in range(start, start + count) if number % every == 0]


def _say_map(both: Bilingual, picture: ErrorPicture, name: str, height: int, width: int) -> Markup:
    lead = picture.index[:-2]
    said = [both.say("picture.map", slice=Code(f"{name}[{', '.join(map(str, lead))}]" if lead else name))]
    if any(_SPECIAL in row for row in picture.rows):
        said.append(both.say("picture.crosses"))
    whole = (1, 1, *picture.shape)[-2:]
    if whole != (height, width):
        said.append(both.say("picture.part", rows=whole[0], columns=whole[1]))
    return Markup(" ").join(said)


def _draw_keys(both: Bilingual, picture: ErrorPicture) -> Markup:
    """Say which square is which error; a level that is not on the map needs no key."""
    marks = set("".join(picture.rows))
    if not picture.steps:
        return Markup()
    width = picture.steps[1] - picture.steps[0] if len(picture.steps) > 1 else 1
    keys = Markup().join(
        Markup(
            '<li><svg class="map" width="14" height="14" viewBox="0 0 12 12" aria-hidden="true">'
            '<path class="e{}" d="M6 6h0"/></svg> {}</li>'
        ).format(level, code(f"{write_decade(start)} … {write_decade(start + width)}"))
        for level, start in enumerate(picture.steps, start=1)
        if str(level) in marks
    )
    return Markup('<div class="keys"><ul>{}</ul> {}</div>').format(keys, both.say(_UNITS[picture.unit]))


def _list_bars(picture: ErrorPicture) -> Iterator[tuple[str, str, int]]:
    """Yield the bars from left to right: kind, what is written below, how many entries."""
    yield "good", "0", picture.equal
    if picture.counts:
        counts = dict(enumerate(picture.counts, start=picture.lowest))
        tolerated = picture.unit == "tolerance"
        for decade in range(min(*counts, -1), max(*counts, 0) + 1):
            good = tolerated and decade < 0
            yield "good" if good else "wrong", write_decade(decade), counts.get(decade, 0)
    if picture.special:
        yield "special", "nan", picture.special


def _choose_rows(bars: Sequence[tuple[str, str, int]]) -> list[int]:
    """Put the name of a bar into the second row where the bar before it has as long a one in the first."""
    rows: list[int] = []
    for number, (_, name, count) in enumerate(bars):
        before = bars[number - 1] if number else None
        touches = count and before and before[2] and min(len(name), len(before[1])) >= _LONG
        rows.append(1 if touches and not rows[-1] else 0)
    return rows


def _draw_bar(number: int, kind: str, label: str, count: int, most: int, row: int) -> str:
    left, middle = number * _BAR, number * _BAR + _BAR / 2
    height = max(2, round(_HEIGHT * count / most)) if count else 0
    bar = f'<rect class="{kind}" x="{left + 2}" y="{_HEIGHT - height}" width="{_BAR - 4}" height="{height}"/>'
    said = f'<text x="{middle:g}" y="{_HEIGHT - height - 2}" text-anchor="middle">{count}</text>'
    name = f'<text x="{middle:g}" y="{_HEIGHT + 11 + _ROW * row}" text-anchor="middle">{label}</text>'
    return (bar + said + name) if count else ""


def _say_histogram(both: Bilingual, picture: ErrorPicture) -> Markup:
    total = (
        picture.right
        + picture.special
        + sum(
            count
            for decade, count in enumerate(picture.counts, start=picture.lowest)
            if decade >= 0 or picture.unit != "tolerance"
        )
    )
    counted = "picture.right" if picture.right else "picture.none_right"
    said = [both.say(counted, right=picture.right, total=total), both.say(_BARS[picture.unit])]
    wrong = [decade for decade, count in enumerate(picture.counts, start=picture.lowest) if count and decade >= 0]
    if wrong and picture.unit == "tolerance":
        if wrong[0] >= _FAR:
            said.append(both.say("picture.far"))
        elif wrong[-1] < _FAR and not picture.special:
            said.append(both.say("picture.near"))
    return Markup(" ").join(said)


def write_decade(decade: int) -> str:
    """Write a power of ten as short as Python would take it: 0.01, 100, 1e12."""
    return f"{10.0**decade:g}" if decade in _PLAIN else f"1e{decade}"
