"""Texts in two languages: both there, written with Persian letters, the same code and formulas in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from grader.model.text import LANGUAGES

if TYPE_CHECKING:
    from grader.model.text import Text
    from grader.pack.source import KeyPath, Source

ARABIC_LETTERS = {"ي": "ی", "ك": "ک"}
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
FORMULA = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$", re.DOTALL)
WORDS_IN_FORMULA = re.compile(r"\\text\{[^}]*\}")


def is_whole_text(value: dict[str, Any]) -> bool:
    """Tell whether a mapping is a text that `check_text` has nothing to say about."""
    if len(value) != len(LANGUAGES):
        return False
    texts = [value.get(language) for language in LANGUAGES]
    filled = all(isinstance(text, str) and text.strip() for text in texts)
    return filled and find_arabic_letter(str(value["fa"])) is None


def check_text(source: Source, key: KeyPath, value: dict[str, Any]) -> None:
    """Refuse a blank language, and Arabic letters where Persian has its own."""
    for language in LANGUAGES:
        text = value.get(language)
        if not isinstance(text, str):
            continue
        if not text.strip():
            source.refuse((*key, language), "blank_text")
        elif language == "fa" and (letter := find_arabic_letter(text)):
            source.refuse((*key, language), "arabic_letter", letter=letter, persian=ARABIC_LETTERS[letter])


def find_arabic_letter(text: str) -> str | None:
    """Return the first Arabic ye or kaf in a text."""
    return next((letter for letter in text if letter in ARABIC_LETTERS), None)


def check_same_spans(source: Source, key: KeyPath, text: Text) -> None:
    """Refuse code or formulas that only one of the two languages has."""
    persian, english = find_spans(text.fa), find_spans(text.en)
    if persian != english:
        source.refuse(
            key,
            "texts_differ",
            only_fa=", ".join(sorted(persian - english)) or "–",
            only_en=", ".join(sorted(english - persian)) or "–",
        )


def find_spans(text: str) -> set[str]:
    """Return the `code` and $formulas$ of a text, each with its marks; words inside formulas are left out."""
    spans = {f"`{match[2].strip()}`" for match in CODE.finditer(text)}
    for match in FORMULA.finditer(CODE.sub("", text)):
        formula = WORDS_IN_FORMULA.sub("", match[1] or match[2])
        spans.add("$" + "".join(formula.split()) + "$")
    return spans
