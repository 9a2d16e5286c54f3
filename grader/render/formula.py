"""Authors' formulas: LaTeX to MathML, and nothing through that is not a formula."""

from __future__ import annotations

from functools import lru_cache
from xml.etree import ElementTree as ET

from markupsafe import Markup

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
    """Return a formula as MathML, with its LaTeX as the text for those who cannot see it; BadFormulaError otherwise."""
    from latex2mathml.converter import convert  # noqa: PLC0415 - slow to import, and many a page has no formula

    try:
        # The input is an author's, and the output is parsed and rebuilt from a closed list of names.
        tree = ET.fromstring(convert(latex, display="block" if display else "inline"))  # noqa: S314
    except Exception as error:  # the converter raises whatever its parser met
        raise BadFormulaError(f"{latex}: {error}") from error
    _admit(tree, latex)
    if not display:
        del tree.attrib["display"]  # inline is what MathML takes without being told
    if set("".join(tree.itertext())) - CORE:
        tree.attrib = {"class": "rare", **tree.attrib}
    tree.set("alttext", latex)
    return Markup(ET.tostring(tree, encoding="unicode"))  # noqa: S704 - every name in it was admitted above


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
