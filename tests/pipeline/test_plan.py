"""The order of cases: public before hidden, counted work last and in a child that has answered nothing."""

import pytest

from grader.model.pack import Case
from grader.model.verdict import Visibility
from grader.pipeline.plan import find_earlier, order_cases


def case(name):
    """Make a case from a name such as "hidden work 2"."""
    work = ({"x": 1},) if "work" in name else ()
    visibility = Visibility.PUBLIC if "public" in name else Visibility.HIDDEN
    return Case(id=name, function="f", claim="", visibility=visibility, args={}, work=work)


CASES = [case(name) for name in ("public work", "public a", "hidden work 1", "hidden a", "hidden work 2", "hidden b")]


def test_speed_cases_come_last_of_their_kind_and_the_first_of_them_in_a_fresh_child():
    assert [(each.id, fresh) for each, fresh in order_cases(CASES)] == [
        ("public a", False),
        ("public work", True),
        ("hidden a", False),
        ("hidden b", False),
        ("hidden work 1", True),
        ("hidden work 2", False),
    ]


@pytest.mark.parametrize(
    ("name", "earlier"),
    [
        ("public a", []),
        ("public work", []),
        ("hidden b", ["public work", "hidden a"]),
        ("hidden work 1", []),
        ("hidden work 2", ["hidden work 1"]),
    ],
)
def test_earlier_are_the_cases_that_one_child_answered_before(name, earlier):
    assert [each.id for each in find_earlier(CASES, case(name))] == earlier
