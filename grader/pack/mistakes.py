"""Mistakes of an exercise: a file and an entry for each, texts in both languages, a question that is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET

from grader.model.pack import Mistake
from grader.pack.faults import suggest
from grader.pack.texts import check_same_spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.model.pack import Item
    from grader.pack.documents import MistakeEntry
    from grader.pack.source import Source

QUESTION_MARKS = {"fa": "؟", "en": "?"}


def make_mistakes(
    source: Source, entries: Mapping[str, MistakeEntry], files: Mapping[str, bytes | None]
) -> tuple[Mistake, ...]:
    """Return the mistakes in the order of mistakes.yaml; `files` are the Python files by name without `.py`."""
    mistakes = []
    for name, entry in entries.items():
        _check_entry(source, name, entry)
        if name not in files:
            source.refuse((name,), "mistake_without_file", name=name, known=suggest(name, files) or "–")
            continue
        data = files[name]
        if data is None:  # unreadable, and reported
            continue
        mistakes.append(
            Mistake(
                name=name,
                source=data,
                title=entry.title,
                question=entry.question,
                why=None if entry.why is UNSET else entry.why,
                price=entry.price,
                whole=entry.whole,
            )
        )
    for name in files:
        if name not in entries:
            source.refuse((name,), "mistake_without_entry", name=name, known=suggest(name, entries) or "–")
    return tuple(mistakes)


def check_choice_mistakes(source: Source, mistakes: tuple[Mistake, ...], items: tuple[Item, ...]) -> None:
    """Report items whose wrong options do not have one mistake each, called <item>_<option>.

    Which option is right stands in the reference alone, so the number is checked here and the letters by the audit.
    """
    names = {mistake.name for mistake in mistakes}
    expected = {f"{item.id}_{option}": item for item in items for option in item.options}
    for name in sorted(names - set(expected)):
        source.refuse((name,), "unknown_item_option", name=name, known=suggest(name, expected))
    for item in items:
        found = sum(f"{item.id}_{option}" in names for option in item.options)
        if found != len(item.options) - 1:
            source.refuse(
                (item.id,), "choice_mistakes", item=item.id, count=str(found), wanted=str(len(item.options) - 1)
            )


def _check_entry(source: Source, name: str, entry: MistakeEntry) -> None:
    check_same_spans(source, (name, "title"), entry.title)
    check_same_spans(source, (name, "question"), entry.question)
    for language, mark in QUESTION_MARKS.items():
        text = entry.question.fa if language == "fa" else entry.question.en
        if mark not in text:
            source.refuse((name, "question", language), "not_a_question", mark=mark)
