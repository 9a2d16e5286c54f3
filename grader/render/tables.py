"""Values as tables of the page, drawn cell by cell: what a report holds is escaped here."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from grader.render.markup import code, source_line

if TYPE_CHECKING:
    from grader.render.grids import Block, Cell, Panel
    from grader.render.markup import Bilingual


def draw_panel(both: Bilingual, panel: Panel, title: str) -> Markup:
    """Draw one value under its name; `title` is the msgid of whose it is, or empty."""
    head = f"<b>{both.say(title)}</b> " if title else ""
    kind = f" <small>{code(panel.kind)}</small>" if panel.kind else ""
    style = "panel wanted" if title == "label.wanted" else "panel"
    parts = [f'<figure class="{style}"><figcaption>{head}{code(panel.name)}{kind}</figcaption>']
    if panel.text:
        value = f'<code dir="ltr" translate="no" class="value">{source_line(panel.text)}</code>'
        parts.append(f'<div class="scroll" tabindex="0">{value}</div>')
    if panel.blocks:
        parts.append(f'<div class="blocks">{"".join(_draw_block(both, each) for each in panel.blocks)}</div>')
    if panel.left_out:
        parts.append(f'<p class="note">{both.say("page.more_entries", count=panel.left_out)}</p>')
    return Markup("".join([*parts, "</figure>"]))  # noqa: S704 - joined from markup


def _draw_block(both: Bilingual, block: Block) -> str:
    label = f'<p class="lead">{code(block.label)}</p>' if block.label else ""
    several = len(block.rows) > 1
    rows = []
    if several or len(block.columns) > 1:
        corner = '<td class="corner"></td>' if several else ""
        rows.append(corner + "".join(f'<th scope="col">{column}</th>' for column in block.columns))
    for number, cells in zip(block.rows, block.cells, strict=True):
        name = f'<th scope="row">{number}</th>' if several else ""
        rows.append(name + "".join(_draw_cell(both, cell) for cell in cells))
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<div class="scroll" tabindex="0">{label}<table class="grid">{table}</table></div>'


def _draw_cell(both: Bilingual, cell: Cell) -> str:
    if not cell.mark:
        return _draw_plain(cell.text)
    said = f'<span class="vh">{both.say("label.first_wrong")}</span>' if cell.mark == "first" else ""
    return f'<td class="{cell.mark}">{escape(cell.text)}{said}</td>'


@lru_cache(maxsize=1024)
def _draw_plain(text: str) -> str:
    """Most entries are a few small numbers, over and over."""
    return f"<td>{escape(text)}</td>"
