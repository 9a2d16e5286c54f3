"""Message catalogues: in a source tree gettext's text form (.po), read as it is; in a wheel the compiled form (.mo)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import IO, TYPE_CHECKING

import msgspec

from grader.model.errors import InternalError

if TYPE_CHECKING:
    from grader.model.text import Language

_LINE = re.compile(r'(?:(msgid|msgstr)\s+)?(".*")')
_PIECE = re.compile(r"`([^`]+)`|%\((\w+)\)s")


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a sentence: literal `text`, `code` between backticks, or the name of a `slot` to be filled."""

    text: str = ""
    code: str = ""
    slot: str = ""


@cache
def read_catalogue(language: Language, domain: str) -> dict[str, str]:
    """Return sentence by symbolic msgid; InternalError when there is no such catalogue or it cannot be read."""
    folder = files("grader.render").joinpath("locale", language, "LC_MESSAGES")
    text, compiled = folder.joinpath(f"{domain}.po"), folder.joinpath(f"{domain}.mo")
    if text.is_file():  # comes first: an edited sentence is spoken at once
        return parse_catalogue(text.read_text(encoding="utf-8"))
    if not compiled.is_file():
        raise InternalError(f"no catalogue {domain} in {language}")
    with compiled.open("rb") as file:
        return read_compiled(file)


def read_compiled(file: IO[bytes]) -> dict[str, str]:
    """Read a compiled catalogue; the header, which has no msgid, is left out."""
    from gettext import GNUTranslations  # noqa: PLC0415 - only a wheel needs it

    known: dict[str, str] = GNUTranslations(file)._catalog  # type: ignore[attr-defined] # noqa: SLF001 - it has no other listing
    return {msgid: sentence for msgid, sentence in known.items() if msgid}


def parse_catalogue(text: str) -> dict[str, str]:
    """Read msgid and msgstr pairs, continued lines included; contexts and plurals are refused, we have neither."""
    entries: dict[str, str] = {}
    keyword, parts = "", {"msgid": "", "msgstr": ""}
    for line in (*text.splitlines(), 'msgid ""'):
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.rstrip())
        if found is None:
            raise InternalError(f"not a catalogue line: {line}")
        if found[1] == "msgid":
            if parts["msgid"] in entries and parts["msgid"]:
                raise InternalError(f"said twice: {parts['msgid']}")
            entries[parts["msgid"]] = parts["msgstr"]
            parts = {"msgid": "", "msgstr": ""}
        keyword = found[1] or keyword
        parts[keyword] += msgspec.json.decode(found[2], type=str)  # the same escapes as C
    return {msgid: sentence for msgid, sentence in entries.items() if msgid}


@cache
def split_sentence(sentence: str) -> tuple[Piece, ...]:
    """Cut a sentence at its slots and code, once, so that no text that fills a slot is ever read as a template."""
    pieces, start = [], 0
    for found in _PIECE.finditer(sentence):
        if found.start() > start:
            pieces.append(Piece(text=sentence[start : found.start()]))
        pieces.append(Piece(code=found[1] or "", slot=found[2] or ""))
        start = found.end()
    return (*pieces, Piece(text=sentence[start:])) if start < len(sentence) else tuple(pieces)


@cache
def slots_of(sentence: str) -> frozenset[str]:
    """Return the names of a sentence's slots."""
    return frozenset(piece.slot for piece in split_sentence(sentence) if piece.slot)
