import pytest

from grader.model.pack import Case
from grader.model.recipe import Normal, SeededGenerator, TupleOf, Values
from grader.model.verdict import Visibility
from grader.render.calls import MOST_LITERAL, write_call


def call(**args):
    return write_call(Case(id="one", function="f", claim="c", visibility=Visibility.PUBLIC, args=args))


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        (2, "x=2"),
        (0.5, "x=0.5"),
        (None, "x=None"),
        (True, "x=True"),
        ("relu", "x='relu'"),
        ([1, 2], "x=[1, 2]"),
        ([], "x=[]"),
        (TupleOf(items=(3,)), "x=(3,)"),
        (Values(values=[[1, 2], [3, 4]]), "x=[[1, 2], [3, 4]]"),
        (Values(values=[[0.5] * 20] * 3), "x: array (3, 20)"),
        (Normal(shape=(2, 3)), "x: array (2, 3)"),
        (Normal(shape=(2,), dtype="float32"), "x: float32 array (2,)"),
        (SeededGenerator(), "x: generator"),
        ([Normal(shape=(2,)), Values(values=[1.0])], "x=[array (2,), [1]]"),
    ],
)
def test_arguments_are_written_as_they_are_or_told_by_their_shape(argument, written):
    assert call(x=argument) == f"f({written})"


def test_arguments_keep_their_order():
    assert call(b=1, a=2) == "f(b=1, a=2)"


def test_a_literal_of_one_line_stays():
    assert len(call(x=Values(values=[1] * 20))) == len("f(x=)") + MOST_LITERAL
