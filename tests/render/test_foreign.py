import sys
import unicodedata

import pytest

from grader.render.foreign import HIDDEN, clean, clean_line, shorten


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\ttext\n", "plain\ttext\n"),
        ("\x00", "␀"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x1b[2J", "␛[2J"),
        ("\x7f", "␡"),
        ("\x9b", "‹U+009B›"),
        ("\u202egnp.exe", "‹U+202E›gnp.exe"),
        ("\ud800", "‹U+D800›"),
        ("\U000e0041", "‹U+E0041›"),
        ("می\u200cشود \u200d", "می\u200cشود \u200d"),
        ("10%\r20%\r100%\n", "100%\n"),
        ("one\r\ntwo\r\n", "one\ntwo\n"),
        ("a\u2028b\ufeff", "a‹U+2028›b‹U+FEFF›"),
    ],
)
def test_hidden_characters_become_visible(text, shown):
    assert clean(text) == shown
    clean(text).encode()


def test_every_hidden_character_is_known():
    allowed = set("\n\t\u200c\u200d")
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    missed = [
        f"U+{point:04X}"
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(character := chr(point)) in hidden
        and character not in allowed
        and not HIDDEN.match(character)
    ]
    assert not missed


def test_letters_are_left_alone():
    text = "".join(map(chr, range(0x21, 0x7F))) + "آبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئٔ۰۱۲۳×±≤é漢😀"
    assert clean(text) == text


def test_a_line_stays_one_line():
    assert clean_line("a\nb\tc") == "a␊b c"


def test_long_text_is_cut():
    assert shorten("abc", 10, 10) == ("abc", 0)
    assert shorten("a\nb\nc", 10, 2) == ("a\nb", 2)
    kept, left_out = shorten("x" * 10_000_000)
    assert len(kept) + left_out == 10_000_000
    assert left_out > 0
