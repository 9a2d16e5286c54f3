"""Two mistakes: which steps a mistake replaces, which pairs are likely."""

from __future__ import annotations

import pytest

from grader.diagnose.pairs import find_steps, rank_pairs
from grader.diagnose.view import list_views


@pytest.mark.parametrize(
    ("source", "steps"),
    [
        (b"def turn(w):\n    size = 3\n    return w\n", {b"turn"}),
        (
            b"import numpy as np\n\n\nLIMIT = 3\nRATE: float = 0.5\ndef  step (x):\n  pass\n",
            {b"LIMIT", b"RATE", b"step"},
        ),
        (b"def a():\n    def inner():\n        pass\nif a == 3:\n    pass\n", {b"a"}),
        (b"", set()),
        (b"# def old():\nprint(1)\n", set()),
        (b"def f(x=1): return x\r\ndef g(): pass", {b"f", b"g"}),
    ],
)
def test_steps_are_the_global_names_of_a_file(source, steps):
    assert find_steps(source) == frozenset(steps)


def test_the_likely_pair_comes_first(world):
    for pair in (("flip", "nobias"), ("twice", "edge"), ("negate", "nopad"), ("edge", "mean")):
        ranked = rank_pairs(list_views(world.World(*pair).facts())[0])
        names = [each.names for each in ranked]
        assert pair in names
        assert ranked[names.index(pair)].against == 0


def test_mistakes_over_one_step_make_no_pair(world):
    names = [each.names for each in rank_pairs(list_views(world.World("flip", "nobias").facts())[0])]
    assert ("flip", "negate") not in names
    assert ("edge", "nopad") not in names


def test_mistakes_that_do_not_act_in_a_function_make_no_pair(world):
    names = [each.names for each in rank_pairs(list_views(world.World("nobias", "mean").facts())[1])]
    assert not any("flip" in pair or "edge" in pair for pair in names)


def test_no_pair_is_looked_for_where_no_value_is_wrong(world):
    views = list_views(world.World("unchecked").facts())
    assert [rank_pairs(view) for view in views] == [[], []]
