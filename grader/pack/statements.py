"""Statements: the same headings in both languages, all that a student looks for, the exercise's title first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from grader.model.pack import ExerciseKind
from grader.pack.faults import show
from grader.pack.texts import ARABIC_LETTERS, find_arabic_letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.model.text import Text
    from grader.pack.faults import Faults

HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*\s*$")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")

SECTIONS: dict[str, str] = {
    "What to write": "چه باید بنویسید",
    "Definition": "تعریف",
    "Questions": "پرسش‌ها",
    "Conventions": "قراردادها",
    "Invalid arguments": "آرگومان‌های نامعتبر",
    "Worked example": "مثال حل‌شده",
    "Source": "منبع",
}
NEEDED = {
    ExerciseKind.CODE: tuple(name for name in SECTIONS if name != "Questions"),
    ExerciseKind.CHOICE: ("What to write", "Questions", "Source"),
}


class Heading(msgspec.Struct, frozen=True):
    """One heading of a statement."""

    line: int
    level: int
    text: str


def read_headings(text: str) -> list[Heading]:
    """Return the `#` headings of a Markdown text, those inside fenced code left out."""
    headings = []
    fence = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := FENCE.match(line):
            if not fence:
                fence = found[1]
            elif found[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif not fence and (found := HEADING.match(line)):
            headings.append(Heading(number, len(found[1]), found[2]))
    return headings


def check_statement(
    statement: Text, title: Text, kind: ExerciseKind, labels: Mapping[str, str], faults: Faults
) -> None:
    """Report missing headings, headings that differ between the languages, and Arabic letters; `labels` are paths."""
    english, persian = read_headings(statement.en), read_headings(statement.fa)
    _check_title(english, title.en, labels["en"], faults)
    _check_title(persian, title.fa, labels["fa"], faults)
    _check_same(english, persian, labels["fa"], faults)
    for language, headings in (("en", english), ("fa", persian)):
        texts = {heading.text for heading in headings if heading.level == 2}  # noqa: PLR2004 - `##`
        for name in NEEDED[kind]:
            wanted = name if language == "en" else SECTIONS[name]
            if wanted not in texts:
                faults.add(labels[language], "missing_heading", heading=f"## {wanted}")
    if letter := find_arabic_letter(statement.fa):
        line = statement.fa.count("\n", 0, statement.fa.index(letter)) + 1
        faults.add(labels["fa"], "arabic_letter", line=line, letter=letter, persian=ARABIC_LETTERS[letter])


def _check_title(headings: list[Heading], title: str, label: str, faults: Faults) -> None:
    first = headings[0] if headings else Heading(1, 0, "")
    if first.level != 1 or first.text != title.strip():
        faults.add(label, "heading_title", line=first.line, heading=show(first.text) or "–", title=show(title))


def _check_same(english: list[Heading], persian: list[Heading], label: str, faults: Faults) -> None:
    for one, other in zip(english, persian, strict=False):
        if one.level != other.level or SECTIONS.get(one.text, other.text) != other.text:
            faults.add(label, "headings_differ", line=other.line, fa=show(other.text), en=show(one.text))
            return
    if len(english) != len(persian):
        shorter = min(len(english), len(persian))
        first = english[shorter].text if len(english) > shorter else "–"
        last = persian[shorter] if len(persian) > shorter else Heading(persian[-1].line if persian else 1, 0, "–")
        faults.add(label, "headings_differ", line=last.line, fa=show(last.text), en=show(first))
