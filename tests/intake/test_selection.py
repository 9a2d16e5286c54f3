"""Which file is graded for an exercise."""

from hypothesis import given
from hypothesis import strategies as st

from grader.intake import find_exercise_file


def test_the_shallowest_wins_and_the_rest_are_mentioned():
    files = ["b/conv.py", "conv.py", "a/conv.py", "conv2.py", "conv.ipynb"]
    assert find_exercise_file(files, "conv") == ("conv.py", ("a/conv.py", "b/conv.py"))


def test_exact_capitals_win_at_the_same_depth_only():
    assert find_exercise_file(["CONV.PY", "conv.py"], "conv") == ("conv.py", ("CONV.PY",))
    assert find_exercise_file(["Conv.py", "sub/conv.py"], "conv") == ("Conv.py", ("sub/conv.py",))


def test_nothing_found():
    assert find_exercise_file(["other.py", "xconv.py"], "conv") == (None, ())


@given(st.permutations(["x/y/q.py", "x/q.py", "z/q.py", "Q.py", "z/Q.PY", "other.py"]))
def test_the_order_of_files_does_not_matter(files):
    assert find_exercise_file(files, "q") == ("Q.py", ("x/q.py", "z/q.py", "z/Q.PY", "x/y/q.py"))
