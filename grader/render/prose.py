"""Authors' texts: Markdown with `code` and $formulas$, to markup that holds no HTML of the author's own."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from grader.render.formula import BadFormulaError, formula

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererProtocol
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_BELOW = {"h1": "h3", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6", "h6": "h6"}
_ALIGNED = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}
_MARKED = re.compile(r"[^\w\s(),.:;،؛؟?/+=\-–—«»’‌°×٫٬%]|_")  # whatever could mean something to Markdown
_CODE = '<code dir="ltr" translate="no">{}</code>'


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """Return a text as blocks."""
    return Markup(_parser().render(text.strip()))  # noqa: S704 - HTML in the text is escaped by the parser


def statement(text: str) -> Markup:
    """Return an exercise's statement as blocks: without its title, the headings below an exercise's own."""
    tokens = _parser().parse(text.strip())
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        del tokens[:3]  # opening, text, closing: the page has said the title
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = _BELOW[token.tag]
    shown = _parser().renderer.render(tokens, _parser().options, {})
    return Markup(shown)  # noqa: S704 - HTML in the text is escaped by the parser


@lru_cache(maxsize=4096)
def phrase(text: str) -> Markup:
    """Return a text as part of a line: a title."""
    if not _MARKED.search(text):
        return escape(" ".join(text.split()))
    return Markup(_parser().renderInline(" ".join(text.split())))  # noqa: S704 - as above


def find_bad_formulas(text: str) -> tuple[str, ...]:
    """Return what is wrong with the formulas of a text; a page shows such a formula as LaTeX."""
    faults = []
    for token in _parser().parse(text):
        for child in token.children or ():
            if child.type == "formula":
                try:
                    formula(child.content, display=child.markup == "$$")
                except BadFormulaError as error:
                    faults.append(str(error))
    return tuple(faults)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import, and a page of right answers needs none

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.inline.ruler.before("escape", "formula", _read_formula)
    parser.add_render_rule("formula", _show_formula)
    parser.add_render_rule("code_inline", _show_code)
    for block in ("fence", "code_block"):
        parser.add_render_rule(block, _show_block)
    parser.add_render_rule("table_open", lambda *_: '<div class="wide" tabindex="0"><table>\n')
    parser.add_render_rule("table_close", lambda *_: "</table></div>\n")
    for cell in ("th_open", "td_open"):
        parser.add_render_rule(cell, _open_cell)
    return parser


def _read_formula(state: StateInline, silent: bool) -> bool:
    """Take $…$ or $$…$$ as one token; what is inside is never read as Markdown."""
    start = state.pos
    if state.src[start] != "$":
        return False
    fence = "$$" if state.src.startswith("$$", start) else "$"
    end = state.src.find(fence, start + len(fence))
    latex = state.src[start + len(fence) : end].strip()
    if end < 0 or not latex:
        return False
    if not silent:
        token = state.push("formula", "math", 0)
        token.content, token.markup = latex, fence
    state.pos = end + len(fence)
    return True


def _show_formula(_: RendererProtocol, tokens: Sequence[Token], index: int, *__: Any) -> str:
    token = tokens[index]
    try:
        shown = formula(token.content, display=token.markup == "$$")
    except BadFormulaError:
        return _CODE.format(escape(token.content))
    return f'<span class="eq" tabindex="0">{shown}</span>' if token.markup == "$$" else str(shown)


def _show_block(_: RendererProtocol, tokens: Sequence[Token], index: int, *__: Any) -> str:
    shown = escape(tokens[index].content.rstrip("\n"))
    return f'<pre class="box" dir="ltr" translate="no" tabindex="0"><code>{shown}</code></pre>\n'


def _open_cell(_: RendererProtocol, tokens: Sequence[Token], index: int, *__: Any) -> str:
    """Say the alignment of a column by a class: the page's policy lets no element have a style of its own."""
    tag = tokens[index].tag
    side = _ALIGNED.get(str(tokens[index].attrGet("style") or ""))
    scope = ' scope="col"' if tag == "th" else ""
    return f'<{tag}{scope} class="{side}">' if side else f"<{tag}{scope}>"


def _show_code(_: RendererProtocol, tokens: Sequence[Token], index: int, *__: Any) -> str:
    return _CODE.format(escape(tokens[index].content))
