import pytest

from tests.render.orthography import RULES, find_faults, has_word


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("Arabic ي ك ى for ی ک", "كتاب"),
        ("Arabic digits", "عدد ٣"),
        ("tatweel", "ســلام"),
        ("می without ZWNJ", "این می شود"),
        ("suffix without ZWNJ", "آزمون ها"),
        ("ZWNJ at a word's edge", "آزمون\u200c درست"),
        ("Latin punctuation", "یک, دو"),
        ("Latin digits", "عدد 3"),
        ("percent sign", "۵۰%"),
        ("slash between digits", "۳/۴"),
        ("straight quotes", 'واژهٔ "هسته"'),
        ("space before punctuation", "درست ."),
        ("bidi control", "الف\u202eب"),
        ("double space", "یک  دو"),
    ],
)
def test_every_rule_finds_its_fault(rule, text):
    assert rule in find_faults(text)


def test_rules_are_all_tried():
    assert len(RULES) == 14


def test_good_prose_passes():
    assert find_faults("خروجی `y[0, 1]` برابر %(actual)s است؛ هسته‌ها را نمی‌چرخانیم، ۵ درصد.") == []


def test_words_are_found_whole():
    assert has_word("این تست است", "تست")
    assert not has_word("نشست و شکستست", "تست")
