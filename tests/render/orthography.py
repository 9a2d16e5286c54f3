"""Persian spelling as a lint: what a careful typesetter would mend, found by regular expressions."""

from __future__ import annotations

import re

# Not prose: code, formulas, slots, and Latin names with their version.
_MASK = re.compile(r"`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|%\(\w+\)s|[A-Za-z][A-Za-z0-9_.:/-]*(?: [0-9][0-9.]*)?", re.DOTALL)
_LETTER = "آ-یءئؤأإۀةٔ"

RULES = {
    "Arabic ي ك ى for ی ک": re.compile(r"[يكى]"),
    "Arabic digits": re.compile(r"[٠-٩]"),
    "tatweel": re.compile("\u0640"),
    "می without ZWNJ": re.compile(rf"(?<![{_LETTER}\u200c])ن?می [{_LETTER}]"),
    "suffix without ZWNJ": re.compile(rf"[{_LETTER}] (?:ها|های|هایی|تر|ترین|ام|اند)(?![{_LETTER}\u200c])"),
    "ZWNJ at a word's edge": re.compile(rf"(?:^|[^{_LETTER}])\u200c|\u200c(?:$|[^{_LETTER}])"),
    "Latin punctuation": re.compile(r"[,;?]"),
    "Latin digits": re.compile(r"[0-9]"),
    "percent sign": re.compile(r"[%٪]"),
    "slash between digits": re.compile(r"[0-9۰-۹]/[0-9۰-۹]"),
    "straight quotes": re.compile(r"[\"']"),
    "space before punctuation": re.compile(r"\s[.،؛:؟!»)]"),
    "bidi control": re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]"),
    "double space": re.compile(r" {2,}"),
}


def find_faults(text):
    """Return the names of the rules that a Persian text breaks."""
    prose = _MASK.sub("ک", text)
    return [name for name, rule in RULES.items() if rule.search(prose)]


def has_word(text, word):
    """Tell whether a whole word stands in a text."""
    return re.search(rf"(?<![{_LETTER}\u200c]){re.escape(word)}(?![{_LETTER}\u200c])", text) is not None
