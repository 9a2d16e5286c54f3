import pytest

from grader.render.dates import say_date


@pytest.mark.parametrize(
    ("moment", "english", "persian"),
    [
        ("2026-11-24T14:05:00+03:30", "24 November 2026, 14:05", "۳ آذر ۱۴۰۵، ساعت ۱۴:۰۵"),
        ("2026-03-21T00:00:00+00:00", "21 March 2026, 00:00", "۱ فروردین ۱۴۰۵، ساعت ۰۰:۰۰"),
        ("yesterday", "yesterday", "yesterday"),
    ],
)
def test_each_language_has_its_calendar(moment, english, persian):
    assert say_date(moment, "en") == english
    assert say_date(moment, "fa") == persian
