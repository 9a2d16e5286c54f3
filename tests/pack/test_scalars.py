"""Plain scalars: what is read, and what is refused because others would read it differently."""

import math

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from grader.pack.scalars import find_trap, read_scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("0.5", 0.5),
        ("-.5", -0.5),
        ("1.", 1.0),
        ("1.0e+5", 1e5),
        ("2.5e-3", 2.5e-3),
        (".inf", math.inf),
        ("-.inf", -math.inf),
        ("same", "same"),
        ("x", "x"),
        ("y", "y"),
        ("1.2.3", "1.2.3"),
        ("-", "-"),
        ("3x3", "3x3"),
        ("سلام", "سلام"),
        ("none", "none"),
    ],
)
def test_read(text, value):
    read = read_scalar(text)
    assert read == value
    assert type(read) is type(value)
    assert find_trap(text) is None


def test_nan():
    assert math.isnan(read_scalar(".nan"))


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("1e-5", "0.00001"),
        ("1e5", "100000"),
        ("1.5e3", "1500"),
        ("-2E4", "-20000"),
        ("017", "17"),
        ("1_000", "1000"),
        ("1_0.5", "10.5"),
        ("+1", "1"),
        ("0x1F", "31"),
        ("0o17", "15"),
        ("0b101", "5"),
        ("1:30", '"1:30"'),
        ("2016-01-01", '"2016-01-01"'),
        ("yes", "true"),
        ("On", "true"),
        ("True", "true"),
        ("NO", "false"),
        ("off", "false"),
        ("~", "null"),
        ("Null", "null"),
        ("None", "null"),
        ("nan", ".nan"),
        (".NaN", ".nan"),
        ("inf", ".inf"),
        ("-inf", "-.inf"),
        ("=", '"="'),
    ],
)
def test_traps(text, spelling):
    assert find_trap(text) == spelling


@given(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False).map(lambda x: round(x, 6))))
def test_numbers_as_python_writes_them_are_read_or_refused_but_never_text(number):
    text = repr(number)
    if find_trap(text) is None:
        assert read_scalar(text) == number
    else:
        assert float(find_trap(text)) == number


@given(st.text(alphabet="0123456789_+-.:eExoabf~yYnNtrue", max_size=8))
def test_what_is_not_refused_is_what_yaml_reads(text):
    if not text or find_trap(text) is not None:
        return
    try:
        loaded = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError):
        return
    if isinstance(loaded, dict | list) or loaded is None:
        return  # `a:` and `- a` are no scalars
    assert repr(read_scalar(text)) == repr(loaded)  # NaN too
