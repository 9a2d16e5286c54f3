"""Two mistakes: which steps a mistake replaces, which pairs are likely."""

from __future__ import annotations

import pytest

from grader.diagnose.pairs import find_pairs, find_steps, rank_pairs
from grader.diagnose.view import list_views
from grader.model.finding import Facts, ProbeResult, RunMistakes
from grader.model.judgement import Judgement, Match
from grader.model.pack import Case, Exercise, ExerciseKind, Function, Mistake, Solution
from grader.model.text import Text
from grader.model.verdict import Comparator, Verdict, Visibility

NO_TEXT = Text(fa="", en="")
SAME, NEITHER = Match(same=True, telling=True), Match(telling=True)


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


@pytest.mark.parametrize(("results", "named"), [([SAME, SAME, NEITHER], True), ([SAME, SAME, NEITHER, NEITHER], False)])
def test_a_pair_that_mostly_returns_something_else_is_none(results, named):
    """Values of another shape cannot be compared, but a pair that has another shape in most cases is not the cause."""
    candidates = find_pairs(list_views(tried(results))[0])
    assert candidates == ({"one+two": ("c0", "c1")} if named else {})


def tried(results):
    """Facts of a function whose values are all wrong, with what a pair of mistakes returned in each case."""
    names = [f"c{number}" for number in range(len(results))]
    mistakes = tuple(
        Mistake(name=name, source=f"def {name}(): pass".encode(), title=NO_TEXT, question=NO_TEXT, price=30)
        for name in ("one", "two")
    )
    exercise = Exercise(
        id="e", kind=ExerciseKind.CODE, group="g", points=10, bonus=False, after=(), title=NO_TEXT, source="",
        functions=(Function(name="f", parameters=(), required=0, outputs=("y",), comparators=(Comparator.NORMWISE,)),),
        cases=tuple(Case(id=name, function="f", claim="k", visibility=Visibility.HIDDEN, args={}) for name in names),
        claims=(), statement=NO_TEXT, stub=b"", digest="",
        solution=Solution(reference=b"", crosscheck=b"", mistakes=mistakes, accepted={}),
    )  # fmt: skip
    probe = ProbeResult(
        probe=RunMistakes(mistakes=("one", "two"), cases=tuple(names)), matches=dict(zip(names, results, strict=True))
    )
    return Facts(
        exercise=exercise, outcomes={}, answers={}, probes=(probe,), exhausted=True,
        judgements={name: Judgement(case=name, verdict=Verdict.WRONG_VALUE) for name in names},
        matches={name: {"one": NEITHER, "two": NEITHER} for name in names},
    )  # fmt: skip
