"""Sentences as plain text: a catalogue, a language, and values that keep their direction inside a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from grader.model.errors import InternalError
from grader.model.text import Text
from grader.render.catalogue import read_catalogue, slots_of, split_sentence
from grader.render.foreign import clean_line
from grader.render.linear import write_formula
from grader.render.numerals import num

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from grader.model.text import Language

PARTS = ("where", "got", "expected", "next")
_ISLAND = re.compile(r"`([^`]+)`|\${1,2}([^$]+)\${1,2}")
_LTR, _AUTO, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class Code(msgspec.Struct, frozen=True):
    """Something that Python would read: shown as code, left to right, digits untouched."""

    text: str


class Term(msgspec.Struct, frozen=True):
    """A word or sentence of ours inside a sentence of ours, by its msgid, with what fills its slots."""

    msgid: str
    facts: tuple[tuple[str, Said], ...] = ()


Said: TypeAlias = str | int | float | Code | Term | Text
"""What may fill a slot: foreign text, a number for prose, code, one of our words, an author's text."""


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """The four parts of a message for a person; a part is empty where it makes no sense."""

    where: str = ""
    got: str = ""
    expected: str = ""
    next: str = ""


class Speaker:
    """Says the sentences of one catalogue in one language; a missing one is our fault and raises InternalError."""

    def __init__(self, language: Language, domain: str = "report") -> None:
        """Open a catalogue: report, pack or cli."""
        self.language = language
        self.domain = domain
        self._sentences = read_catalogue(language, domain)

    def knows(self, msgid: str) -> bool:
        """Tell whether there is such a sentence."""
        return msgid in self._sentences

    def sentence(self, msgid: str) -> str:
        """Return a sentence with its slots unfilled."""
        try:
            return self._sentences[msgid]
        except KeyError:
            raise InternalError(f"the catalogue {self.domain} has no {msgid} in {self.language}") from None

    def say(self, msgid: str, /, **params: Said) -> str:
        """Return a sentence as plain text; slots that it does not have are left alone."""
        return "".join(self._spell(msgid, params))

    def message(self, code: str, /, *variants: str, **params: Said) -> Message:
        """Return the four parts of a code's message, each by the first variant that fits, else in general."""
        msgids = choose_parts(self._sentences, code, variants, params)
        return Message(**{part: self.say(msgid, **params) for part, msgid in msgids.items()})

    def flatten(self, text: Text) -> str:
        """Return an author's text as one plain line: code and formulas keep their direction, not their marks."""
        line = " ".join(text.in_language(self.language).split())
        return _ISLAND.sub(lambda found: self._isolate(found[1] or write_formula(found[2]), _LTR), line)

    def _spell(self, msgid: str, params: dict[str, Said]) -> Iterator[str]:
        for piece in split_sentence(self.sentence(msgid)):
            if piece.code:
                yield self._show(Code(piece.code))
            elif piece.slot:
                yield self._show(fill_slot(msgid, piece.slot, params))
            else:
                yield piece.text

    def _show(self, value: Said) -> str:
        match value:
            case Code():
                return self._isolate(clean_line(value.text), _LTR)
            case Term():
                return self.say(value.msgid, **dict(value.facts))
            case Text():
                return self.flatten(value)
            case str():
                return self._isolate(clean_line(value), _AUTO)
            case int() | float():
                return num(value, self.language)

    def _isolate(self, run: str, start: str) -> str:
        """Keep a run together; an English line of ASCII needs no invisible characters for that."""
        return run if self.language == "en" and run.isascii() else f"{start}{run}{_END}"


def fill_slot(msgid: str, slot: str, params: dict[str, Said]) -> Said:
    """Return what fills a slot, or raise InternalError that names both."""
    if slot not in params:
        raise InternalError(f"{msgid} needs {slot}")
    return params[slot]


def choose_parts(
    catalogue: dict[str, str], code: str, variants: Sequence[str], facts: Collection[str]
) -> dict[str, str]:
    """Return the msgid of each part of a message: the first variant whose slots the facts fill, else the general one.

    InternalError when the code has no message at all; a cause without sentences of its own is no such case.
    """
    chosen, filled = {}, set(facts)
    for part in PARTS:
        general = f"{code}.{part}"
        names = (f"{code}.{variant}.{part}" for variant in variants)
        fitting = (name for name in names if name in catalogue and slots_of(catalogue[name]) <= filled)
        name = next(fitting, general)
        if name in catalogue:
            chosen[part] = name
    if not chosen:
        raise InternalError(f"no catalogue has a message {code}")
    return chosen
