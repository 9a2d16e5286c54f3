import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.render.numerals import compact, distinct, num, persian_digits, rough


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [
        (0, "0", "۰"),
        (1234567.891, "1,234,567.89", "۱٬۲۳۴٬۵۶۷٫۸۹"),
        (7.5, "7.5", "۷٫۵"),
        (10.0, "10", "۱۰"),
        (-3, "−3", "\u2066−۳\u2069"),
        (-0.001, "0", "۰"),
    ],
)
def test_numbers_in_prose(value, english, persian):
    assert (num(value, "en"), num(value, "fa")) == (english, persian)


@pytest.mark.parametrize("value", [math.nan, math.inf, 1e12])
def test_prose_refuses_what_needs_an_exponent(value):
    with pytest.raises(ValueError, match="prose"):
        num(value, "fa")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.1 + 0.2, "0.3"),
        (3.0, "3"),
        (1 / 3, "0.333333"),
        (1e-9, "1e-09"),
        (math.nan, "nan"),
        (True, "True"),
        (None, "None"),
    ],
)
def test_values_are_compact(value, written):
    assert compact(value) == written


@pytest.mark.parametrize(("error", "written"), [(0.0347, "0.03"), (123.0, "100"), (10.0, "10"), (8.9e-15, "9e-15")])
def test_hidden_errors_have_one_digit(error, written):
    assert rough(error) == written


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_two_values_are_written_apart(first, second):
    assert first == second or len(set(distinct(first, second))) == 2


def test_only_digits_change():
    assert persian_digits("1.5, x2") == "۱.۵, x۲"
