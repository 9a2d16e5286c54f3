"""Authors' formulas: LaTeX to MathML, and nothing through that is not a formula."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree as ET

from markupsafe import Markup

from grader.render.mathml import split, tidy

# fmt: off
_ELEMENTS = frozenset([
    "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "msup", "msub", "msubsup", "mfrac", "msqrt", "mroot", "mover",
    "munder", "munderover", "mtable", "mtr", "mtd", "mstyle", "mpadded", "mphantom", "menclose",
])
_ATTRIBUTES = frozenset([
    "display", "stretchy", "fence", "form", "separator", "largeop", "movablelimits", "accent", "accentunder",
    "symmetric", "minsize", "maxsize", "width", "height", "depth", "lspace", "rspace", "linethickness", "columnalign",
    "rowspacing", "columnspacing", "mathvariant", "scriptlevel", "displaystyle", "notation",
])
# fmt: on
_DIALECT = (
    (re.compile(r"\\(begin|end)\{aligned\}"), r"\\\1{split}"),  # the same to a reader; the converter knows one of them
    (re.compile(r"\\mathrm\{([A-Za-z])\}"), r"\\text{\1}"),  # it would set a single letter in italics
)
_PLAIN = re.compile(r"[A-Za-z0-9 .,+=<>()/|-]*")
CORE = frozenset(
    " ()*+,-./0123456789:;<=>ABCDEFGHIJKLMNOPQRSTUVWXYZ[]abcdefghijklmnopqrstuvwxyz{|}·×…′∂∑−≈≠≤≥⊗⋅⌈⌉⌊⌋αβγδεθλμσ"
)
"""Characters that the smaller of the two mathematics fonts has, as a formula writes them."""
RARE = '<math class="rare"'  # how a formula begins that needs the larger one
_NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"


class BadFormulaError(ValueError):
    """A formula that cannot be shown: LaTeX that is unknown, or markup that does not belong into mathematics."""


@lru_cache(maxsize=4096)
def formula(latex: str, *, display: bool = False) -> Markup:
    """Return a formula as MathML, or raise BadFormulaError.

    It carries its LaTeX for those who cannot see it; a long inline one is cut into pieces between which a line may end.
    """
    from latex2mathml.converter import convert  # noqa: PLC0415 - slow to import, and many a page has no formula

    try:
        # The input is an author's, and the output is parsed and rebuilt from a closed list of names.
        tree = ET.fromstring(convert(_translate(latex), display="block" if display else "inline"))  # noqa: S314
    except Exception as error:  # the converter raises whatever its parser met
        raise BadFormulaError(f"{latex}: {error}") from error
    _admit(tree, latex)
    tidy(tree)
    pieces = split(tree)
    if len(pieces) == 1 and not _PLAIN.fullmatch(latex):  # what reads as it looks needs no telling
        tree.set("alttext", latex)
    for piece in pieces:
        if set("".join(piece.itertext())) - CORE:
            piece.attrib = {"class": "rare", **piece.attrib}
    shown = "<wbr>".join(ET.tostring(piece, encoding="unicode") for piece in pieces)
    if len(pieces) > 1:
        shown = f'<span class="run" dir="ltr">{shown}</span>'
    return Markup(shown)  # noqa: S704 - every name in it was admitted above


def _translate(latex: str) -> str:
    for theirs, ours in _DIALECT:
        latex = theirs.sub(ours, latex)
    return latex


def _admit(tree: ET.Element, latex: str) -> None:
    for element in tree.iter():
        element.tag = element.tag.removeprefix(_NAMESPACE)
        if element.tag not in _ELEMENTS:
            raise BadFormulaError(f"{latex}: <{element.tag}> is not mathematics")
        if "\\" in (element.text or ""):
            raise BadFormulaError(f"{latex}: {element.text} is not known")
        for name in list(element.attrib):
            if name not in _ATTRIBUTES:
                del element.attrib[name]
