"""Overrides: what a mistake file may define, beyond the faults that tests/packs/broken/audit shows."""

import msgspec
import pytest

from grader.audit.overrides import check_overrides, redefined


@pytest.fixture
def reasons(mini):
    """Tell what is wrong with one mistake of the exercise growth."""

    def find(source, reference=None, *, whole=False):
        exercise = mini.exercise("growth")
        mistake = msgspec.structs.replace(exercise.solution.mistakes[0], source=source.encode(), whole=whole)
        changes = {"mistakes": (mistake,)} | ({"reference": reference.encode()} if reference else {})
        solution = msgspec.structs.replace(exercise.solution, **changes)
        return [(gate.reason, gate.path.rpartition(":")[2]) for gate in check_overrides(exercise, solution)]

    return find


REFERENCE = """
LIMIT: int = 3

def growth(rate, periods, start=1.0):
    return step(rate) + Table().size + LIMIT

def step(rate):
    return rate

class Table:
    size = 3
"""


@pytest.mark.parametrize(
    "source",
    [
        "def step(rate):\n    return 2 * rate\n",
        "def double(rate):\n    return 2 * rate\n\ndef step(rate):\n    return double(rate)\n",  # with a function of its own
        "step = abs\n",
        "LIMIT = 4\n",
        "class Table:\n    size = 4\n",
        "import numpy as np\n\ndef step(rate):\n    return np.abs(rate)\n",
    ],
    ids=["step", "helper", "name", "constant", "class", "import"],
)
def test_a_step_may_be_redefined_in_any_way(reasons, source):
    assert reasons(source, REFERENCE) == []


def test_each_override_is_looked_at(reasons):
    both = "def step(rate):\n    return rate\n\n\ndef growth(rate, periods, start=1.0):\n    return 1\n"
    assert reasons(both, REFERENCE) == [("unchanged", "1"), ("whole", "5")]
    assert reasons(both, REFERENCE, whole=True) == [("unchanged", "1")]


def test_a_file_that_defines_nothing_overrides_nothing(reasons):
    assert [reason for reason, _ in reasons("1 + 1\n", REFERENCE)] == ["unknown"]


def test_comments_and_layout_make_no_other_step(reasons):
    assert reasons("def step( rate ):\n    # as it was\n    return (rate)\n", REFERENCE) == [("unchanged", "1")]


def test_every_mistake_of_the_toy_pack_redefines_what_is_there(mini):
    for exercise in mini.exercises:
        assert list(check_overrides(exercise, exercise.solution)) == []
        assert all(redefined(mistake) for mistake in exercise.solution.mistakes)
