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

_MARKED = re.compile(r"[^\w\s(),.:;،؛؟?/+=\-–—«»’‌°×٫٬%]|_")  # whatever could mean something to Markdown
_CODE = '<code dir="ltr" translate="no">{}</code>'


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """Return a text as blocks."""
    return Markup(_parser().render(text.strip()))  # noqa: S704 - HTML in the text is escaped by the parser


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


def _show_code(_: RendererProtocol, tokens: Sequence[Token], index: int, *__: Any) -> str:
    return _CODE.format(escape(tokens[index].content))
