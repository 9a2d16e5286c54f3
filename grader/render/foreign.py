"""Text that came from a student: what it hides is made visible before it goes anywhere."""

from __future__ import annotations

import re

MOST_CHARACTERS = 4000
MOST_LINES = 60
MOST_IN_LINE = 300
# Control, format and surrogate characters, line separators and blank fillers; newline, tab, ZWNJ and ZWJ are text.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_COLOUR = re.compile(r"\x1b\[[0-9;:]*m")  # an escape that only sets colours says nothing; every other one is shown
_PICTURES = 0x2400  # the block of pictures for control characters
_DELETE = 0x7F


def clean(text: str) -> str:
    """Return the text with hidden characters visible: ␀ for control characters, ‹U+202E› for the others."""
    return HIDDEN.sub(lambda found: name_hidden(found[0]), fold(text))


def clean_line(text: str) -> str:
    """Clean a text that must stay on one line, and cut one that no line can hold."""
    return clean(one_line(text))


def one_line(text: str) -> str:
    """Put a text on one line of bearable length; what it hides is still hidden."""
    kept, left_out = shorten(fold(text).replace("\n", "␊").replace("\t", " "), MOST_IN_LINE, 1)
    return f"{kept}…" if left_out else kept


def name_hidden(character: str) -> str:
    """Return a visible name for one hidden character."""
    point = ord(character)
    if point < ord(" "):
        return chr(_PICTURES + point)
    return "␡" if point == _DELETE else f"‹U+{point:04X}›"


def shorten(text: str, characters: int = MOST_CHARACTERS, lines: int = MOST_LINES) -> tuple[str, int]:
    """Cut a long text at a line end or in the line; also return how many characters were left out."""
    kept = "\n".join(text[:characters].split("\n")[:lines])
    return kept, len(text) - len(kept)


def fold(text: str) -> str:
    """Settle line ends, colours and progress lines as a terminal would have."""
    text = _COLOUR.sub("", text.replace("\r\n", "\n"))
    if "\r" not in text:
        return text
    return "\n".join(line.rstrip("\r").rsplit("\r", 1)[-1] for line in text.split("\n"))
