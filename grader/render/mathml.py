"""MathML made readable and small: what the converter leaves out of TeX's spacing, and what it says twice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PIECE = 8  # characters: an inline formula longer than twice this may break after a relation or a sum
_WORD = re.compile(r"[^\W\d_]{2,}")
_OPERATORS_IN_LETTERS = {"mod"}  # they stand between two terms, so the space around them is right
_NOT_OPERATORS = frozenset("….⋯⋮⋱∞∂∇")  # wide spaces would stand around them
_TIGHT = frozenset("/|")
_BELOW = {"max", "min", "lim", "sup", "inf", "argmax", "argmin"}  # take their index below them in a display
_SCRIPTS = {"msub", "msup", "msubsup", "munder", "mover", "munderover"}
_ONE_ROW = {"math", "mrow", "msqrt", "mtd", "mstyle", "mpadded", "mphantom", "menclose"}
_THIN = "0.167em"
_WIDE = {"1em", "2em"}  # \quad and \qquad: what stands beside each other on a wide screen
_NO_SPACE = {"lspace": "0", "rspace": "0"}
_BREAKS = frozenset("=<>≤≥≠≈→∈+−-,;·×⇔⇒")
_OPENING, _CLOSING = frozenset("([{⌊⌈⟨"), frozenset(")]}⌋⌉⟩")


def tidy(tree: ET.Element) -> None:
    """Set words upright and in one piece, space named functions, and drop what says nothing."""
    display = tree.get("display") == "block"
    if not display:
        tree.attrib.pop("display", None)
    for element in list(tree.iter()):
        _mend(element)
        if display and element.tag == "msub" and _text(element[0]) in _BELOW:
            element.tag = "munder"
    for element in list(tree.iter()):
        _space_functions(element)
    _flatten(tree)
    if len(tree) > 1 and _text(tree[0]) == "×":  # a factor by itself, ×4: nothing stands before it
        tree[0].attrib |= _NO_SPACE


def split(tree: ET.Element) -> list[ET.Element]:
    """Cut a formula where a line may end: a display at wide spaces, a long inline one after relations, sums, commas.

    Only at the top level, as TeX does.
    """
    if tree.get("display") == "block":
        return _split_display(tree)
    if _length(tree) <= 2 * LONGEST_PIECE:
        return [tree]
    pieces = [ET.Element("math")]
    children = list(tree)
    for number, (child, may_break) in enumerate(_walk_top(children)):
        pieces[-1].append(child)
        rest = sum(map(_length, children[number + 1 :]))
        if may_break and _length(pieces[-1]) >= LONGEST_PIECE and rest >= LONGEST_PIECE // 2:
            if child.tag == "mo" and child.text not in {",", ";"}:
                child.set("form", "infix")  # the last one in its row, it would count as a postfix
            pieces.append(ET.Element("math"))
    return pieces


def _split_display(tree: ET.Element) -> list[ET.Element]:
    pieces = [ET.Element("math", display="block")]
    for child in tree:
        if child.tag == "mspace" and child.get("width") in _WIDE:
            pieces.append(ET.Element("math", display="block"))
        else:
            pieces[-1].append(child)
    pieces = [piece for piece in pieces if len(piece)]
    return pieces if len(pieces) > 1 else [tree]


def _length(element: ET.Element) -> int:
    return len("".join(element.itertext()))


def _walk_top(children: list[ET.Element]) -> Iterator[tuple[ET.Element, bool]]:
    """Yield each child and whether a line may end after it: never inside brackets, nor after a sign."""
    depth, after_term = 0, False
    for child in children:
        text = _text(child)
        depth += (text in _OPENING) - (text in _CLOSING)
        binary = child.tag == "mo" and text in _BREAKS
        yield child, binary and after_term and depth <= 0
        after_term = child.tag not in {"mo", "mspace"} or text in _CLOSING or (child.tag == "mspace" and after_term)


def _mend(element: ET.Element) -> None:
    """Mend what the converter took for an operator (max, …) or for letters side by side (rot)."""
    text = _text(element)
    if element.tag == "mo" and _WORD.fullmatch(text) and text not in _OPERATORS_IN_LETTERS:
        element.tag = "mi"
    elif element.tag == "mo" and text in _NOT_OPERATORS:
        element.tag = "mtext"
    elif element.tag == "mo" and text in _TIGHT:
        element.attrib |= _NO_SPACE
    letters = [_text(each) for each in element]
    upright = all(each.tag == "mi" and each.get("mathvariant") == "normal" for each in element)
    if element.tag == "mrow" and len(letters) > 1 and upright:
        element.clear()
        element.tag, element.text = "mtext", "".join(letters)  # in TeX such a word has no space around it


def _space_functions(row: ET.Element) -> None:
    """Put a thin space between a named function and what stands beside it without an operator: ln x, not lnx."""
    if row.tag not in _ONE_ROW:
        return
    children = list(row)
    for before, after in pairwise(children):
        closed = before.tag != "mo" or _text(before) in _CLOSING
        spaced = after.tag in {"mo", "mspace"} or before.tag == "mspace"
        if closed and not spaced and (_is_function(before) or _is_function(after)):
            row.insert(list(row).index(after), ET.Element("mspace", width=_THIN))


def _is_function(element: ET.Element) -> bool:
    if element.tag in _SCRIPTS and len(element):
        element = element[0]
    return element.tag == "mi" and _WORD.fullmatch(_text(element)) is not None


def _flatten(element: ET.Element) -> None:
    """Take the content out of rows that hold one thing, or that fill an element which is a row by itself."""
    for child in list(element):
        _flatten(child)
    for place, child in enumerate(list(element)):
        if _is_bare_row(child) and len(child) == 1:
            element[place] = child[0]
    if element.tag in _ONE_ROW and len(element) == 1 and _is_bare_row(element[0]):
        element[:] = list(element[0])


def _is_bare_row(element: ET.Element) -> bool:
    return element.tag == "mrow" and not element.attrib


def _text(element: ET.Element) -> str:
    return (element.text or "").strip()
