"""The only makers of markup: sentences in both languages, code, and students' text, each an island."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from grader.model.text import LANGUAGES, Text
from grader.render.catalogue import split_sentence
from grader.render.dates import say_date
from grader.render.foreign import (
    HIDDEN,
    MOST_CHARACTERS,
    MOST_IN_LINE,
    clean_line,
    fold,
    name_hidden,
    one_line,
    shorten,
)
from grader.render.numerals import num
from grader.render.prose import phrase, prose, statement
from grader.render.speech import Code, Said, Speaker, Term, fill_slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from grader.model.text import Language

_DIRECTION = {"fa": "rtl", "en": "ltr"}
_BETWEEN = {"fa": "؛ ", "en": "; "}  # titles that stand in one line
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_SPECIAL = re.compile(f"({HIDDEN.pattern})|([{_RTL}]+(?:[ \u200c\u200d]+[{_RTL}]+)*)")
MOST_REMEMBERED = 4096  # filled sentences


class Bilingual:
    """Says everything twice, in Persian and in English; the reader's choice hides one."""

    def __init__(self, first: Language) -> None:
        """Put one language first where both are shown."""
        self.languages = (first, *(each for each in LANGUAGES if each != first))
        self._speakers = {language: Speaker(language) for language in LANGUAGES}
        self._fill = lru_cache(maxsize=MOST_REMEMBERED)(self._fill_both)
        self._series = lru_cache(maxsize=MOST_REMEMBERED)(self._series_both)
        self._prose = lru_cache(maxsize=MOST_REMEMBERED)(self._prose_both)
        self._title = lru_cache(maxsize=MOST_REMEMBERED)(self._title_both)

    def say(self, msgid: str, /, **params: Said) -> Markup:
        """Return a sentence of ours inside a line."""
        return self._fill("span", msgid, tuple(params.items()))

    def tell(self, msgid: str, /, **params: Said) -> Markup:
        """Return a sentence of ours as a block of its own."""
        return _pair(self._fill("p", msgid, tuple(params.items())))

    def phrase(self, text: Text) -> Markup:
        """Return an author's title inside a line."""
        return self._title(text)

    def series(self, parts: Sequence[Text | tuple[str, float]]) -> Markup:
        """Return authors' titles, or sentences of ours with a number each, as one run inside a line."""
        return self._series(tuple(parts))

    def prose(self, text: Text) -> Markup:
        """Return an author's text as blocks."""
        return self._prose(text)

    def statement(self, text: Text) -> Markup:
        """Return an exercise's statement as blocks, without its title."""
        return _pair(self._both("div", lambda language: statement(text.in_language(language))))

    def titles(self, titles: Iterable[tuple[Text, str]]) -> Markup:
        """Return authors' titles as a list, each with the code it belongs to, where that is not empty."""
        named = tuple((title, Markup(" ") + code(owner) if owner else "") for title, owner in titles)

        def make(language: Language) -> Markup:
            items = (
                Markup("<li>{}{}</li>").format(phrase(title.in_language(language)), owner) for title, owner in named
            )
            return Markup().join(items)

        return _pair(self._both("ul", make))

    def number(self, value: float) -> Markup:
        """Return a number for prose."""
        return self._both("span", lambda language: escape(num(value, language)))

    def date(self, moment: str) -> Markup:
        """Return a date and time, each language in its calendar."""
        shown = self._both("span", lambda language: escape(say_date(moment, language)))
        return Markup('<time datetime="{}">{}</time>').format(clean_line(moment), shown)

    def plain(self, msgid: str, language: Language) -> str:
        """Return a sentence as text, for places that take no markup."""
        return self._speakers[language].say(msgid)

    def _series_both(self, parts: tuple[Text | tuple[str, float], ...]) -> Markup:
        def join(language: Language) -> Markup:
            return Markup().join(self._parts(language, parts))

        return self._both("span", join)

    def _parts(self, language: Language, parts: tuple[Text | tuple[str, float], ...]) -> Iterator[Markup]:
        for number, part in enumerate(parts):
            if number:
                yield escape(_BETWEEN[language])
            if isinstance(part, Text):
                yield phrase(part.in_language(language))
            else:
                yield Markup("{} {}").format(self._spell(language, part[0], {}), num(part[1], language))

    def _prose_both(self, text: Text) -> Markup:
        return _pair(self._both("div", lambda language: prose(text.in_language(language))))

    def _title_both(self, text: Text) -> Markup:
        return self._both("span", lambda language: phrase(text.in_language(language)))

    def _fill_both(self, tag: str, msgid: str, params: tuple[tuple[str, Said], ...]) -> Markup:
        return self._both(tag, lambda language: self._spell(language, msgid, dict(params)))

    def _both(self, tag: str, make: Callable[[Language], Markup]) -> Markup:
        shown = (
            f'<{tag} lang="{language}" dir="{_DIRECTION[language]}">{make(language)}</{tag}>'
            for language in self.languages
        )
        return Markup("".join(shown))  # noqa: S704 - names of ours around markup

    def _spell(self, language: Language, msgid: str, params: dict[str, Said]) -> Markup:
        sentence = self._speakers[language].sentence(msgid)
        return Markup().join(self._pieces(language, msgid, sentence, params))

    def _pieces(self, language: Language, msgid: str, sentence: str, params: dict[str, Said]) -> Iterator[Markup]:
        for piece in split_sentence(sentence):
            if piece.code:
                yield code(piece.code)
            elif piece.slot:
                yield self._show(language, fill_slot(msgid, piece.slot, params))
            else:
                yield escape(piece.text)

    def _show(self, language: Language, value: Said) -> Markup:
        match value:
            case Code():
                return code(value.text)
            case Term():
                return self._spell(language, value.msgid, dict(value.facts))
            case Text():
                return phrase(value.in_language(language))
            case str():
                return foreign(value)
            case int() | float():
                return escape(num(value, language))


def _pair(blocks: Markup) -> Markup:
    return Markup(f'<div class="pair">{blocks}</div>')  # noqa: S704 - markup already


def code(text: str) -> Markup:
    """Return something that Python would read."""
    return Markup(f'<code dir="ltr" translate="no">{_island(one_line(text))}</code>')  # noqa: S704 - escaped


def foreign(text: str) -> Markup:
    """Return a name of unknown direction: whatever it holds, it moves nothing around it."""
    return Markup('<bdi translate="no">{}</bdi>').format(_reveal(one_line(text)))


def listing(text: str, characters: int = MOST_CHARACTERS) -> tuple[Markup, int]:
    """Return lines of student text, for a left-to-right block, and how many characters were left out."""
    kept, left_out = shorten(fold(text).rstrip("\n"), characters)
    return _island(kept), left_out


def source_line(text: str) -> Markup:
    """Return one line of source for a left-to-right block, its indentation kept."""
    return _island(shorten(fold(text), MOST_IN_LINE, 1)[0])


def _reveal(text: str) -> Markup:
    if text.isascii() and text.isprintable():
        return escape(text)
    return Markup().join(_mark(part) if HIDDEN.match(part) else escape(part) for part in _cut_hidden(text))


def _island(text: str) -> Markup:
    """Escape a text for a left-to-right block: hidden characters named, each right-to-left run in a box of its own."""
    if text.isascii() and text.isprintable():
        return escape(text)
    shown, start = [], 0
    for found in _SPECIAL.finditer(text):
        shown.append(escape(text[start : found.start()]))
        shown.append(_mark(found[1]) if found[1] else Markup("<bdi>{}</bdi>").format(found[2]))
        start = found.end()
    return Markup().join([*shown, escape(text[start:])])


def _cut_hidden(text: str) -> list[str]:
    return re.split(f"({HIDDEN.pattern})", text)


def _mark(character: str) -> Markup:
    return Markup('<mark class="hid">{}</mark>').format(name_hidden(character).strip("‹›"))
