"""Answer books: what they hold, that they survive storage, and that a seed which lets a mistake live is refused."""

import msgspec
import numpy as np
import pytest

from grader.model.errors import PackError
from grader.model.value import iter_leaves
from grader.model.verdict import Verdict, Visibility
from grader.pipeline import TEST_KEY, build_book, course_key, decode_book, encode_book, hide
from grader.pipeline.book import find_survivors


def test_a_book_survives_storage(mini, books):
    for exercise in mini.exercises:
        book = books.answers(exercise)
        again = decode_book(encode_book(book))
        assert list(again.cases) == list(book.cases)
        for name, known in book.cases.items():
            same(known.answer, again.cases[name].answer)
            assert list(known.mistakes) == list(again.cases[name].mistakes)
            for mistake, wrong in known.mistakes.items():
                same(wrong[0].outcome.value, again.cases[name].mistakes[mistake][0].outcome.value)
                assert wrong[0].verdict == again.cases[name].mistakes[mistake][0].verdict


def same(one, other):
    """Everything equal, down to dtypes, strides and flags of arrays."""
    if isinstance(one, msgspec.Struct):
        one, other = msgspec.structs.astuple(one), msgspec.structs.astuple(other)
    leaves, others = list(iter_leaves(one)), list(iter_leaves(other))
    assert len(leaves) == len(others)
    for leaf, twin in zip(leaves, others, strict=True):
        assert type(leaf) is type(twin)
        if isinstance(leaf, np.ndarray):
            assert (leaf.dtype, leaf.shape, leaf.flags.writeable) == (twin.dtype, twin.shape, twin.flags.writeable)
            assert leaf.size == 0 or leaf.strides == twin.strides
            np.testing.assert_array_equal(leaf, twin)


def test_a_book_can_be_read_without_the_mistakes(mini, books):
    data = encode_book(books.answers(mini.exercise("growth")))
    bare = decode_book(data, with_mistakes=False)
    assert all(known.mistakes == {} for known in bare.cases.values())


@pytest.mark.parametrize("damage", [b"", b"\x00" * 40, b"not a book at all"])
def test_damaged_books_are_refused(damage):
    with pytest.raises(ValueError):  # noqa: PT011 - the class is the contract
        decode_book(damage)


def test_every_cut_of_a_book_is_refused(mini, books):
    data = encode_book(books.answers(mini.exercise("degree")))
    for end in range(0, len(data), max(1, len(data) // 50)):
        with pytest.raises(ValueError):  # noqa: PT011
            decode_book(data[:end])


def test_the_public_part_holds_no_hidden_case(mini, books):
    exercise = mini.exercise("polynomial")
    public = hide(books.answers(exercise), exercise)
    visible = {case.id for case in exercise.cases if case.visibility is Visibility.PUBLIC}
    assert set(public.cases) == visible


def test_hidden_inputs_come_from_the_key_and_public_ones_do_not(mini, runner, books):
    exercise = mini.exercise("polynomial")
    one, other = books.answers(exercise), build_book(mini, exercise, course_key(b"another secret"), runner)
    assert one.seed_id != other.seed_id
    differs = {
        case.visibility
        for case in exercise.cases
        if not np.array_equal(np.asarray(one.cases[case.id].answer.args["x"]), other.cases[case.id].answer.args["x"])
    }
    assert differs == {Visibility.HIDDEN}


def test_expected_values_are_double_and_the_dtype_is_kept_beside_them(mini, books):
    exercise = mini.exercise("growth")
    single = [
        known.answer
        for known in books.answers(exercise).cases.values()
        if known.answer.dtypes == ("float32",) and np.asarray(known.answer.expected).size
    ]
    assert single
    assert all(answer.expected.dtype == np.float64 for answer in single)


def test_a_mistake_that_lives_is_refused(mini, runner):
    exercise = mini.exercise("growth")
    harmless = msgspec.structs.replace(
        exercise.solution.mistakes[0],
        name="harmless",
        source=b"def check_periods(periods):\n    if periods < 0:\n        raise ValueError\n",
    )
    solution = msgspec.structs.replace(exercise.solution, mistakes=(harmless,))
    with pytest.raises(PackError) as caught:
        build_book(mini, msgspec.structs.replace(exercise, solution=solution), TEST_KEY, runner)
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == ("mistake_survives", "solutions/growth/mistakes/harmless.py")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (b"\n\ndef log_of_factor(rate):\n    return rate.nothing\n", "native_failed"),
        (b"\n\ndef check_rate(rate):\n    pass\n", "reference_accepts"),
        (b"\n\n(", "does_not_load"),
    ],
)
def test_a_failing_reference_is_the_authors_fault(mini, runner, change, code):
    exercise = mini.exercise("growth")
    solution = msgspec.structs.replace(exercise.solution, reference=exercise.solution.reference + change, mistakes=())
    with pytest.raises(PackError) as caught:
        build_book(mini, msgspec.structs.replace(exercise, solution=solution), TEST_KEY, runner)
    assert code in {fault.code for fault in caught.value.faults}
    assert all(fault.path.startswith("solutions/growth/") for fault in caught.value.faults)


def test_survivors_are_named(mini, books):
    exercise = mini.exercise("growth")
    book = books.answers(exercise)
    assert find_survivors(exercise, book.cases) == ()
    blunt = {
        name: msgspec.structs.replace(
            known,
            mistakes={
                mistake: (msgspec.structs.replace(wrong[0], verdict=Verdict.RIGHT), *wrong[1:])
                for mistake, wrong in known.mistakes.items()
            },
        )
        for name, known in book.cases.items()
    }
    assert set(find_survivors(exercise, blunt)) == {mistake.name for mistake in exercise.solution.mistakes}
