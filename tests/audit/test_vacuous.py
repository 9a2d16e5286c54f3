"""Vacuous programs: each really knows nothing, and the look-up knows the public cases and nothing else."""

import msgspec
import numpy as np
import pytest

from grader.audit.emptiness import check_emptiness, list_same_mistakes
from grader.audit.trial import try_program
from grader.audit.vacuous import can_move, write_vacuous
from grader.model.value import iter_leaves
from grader.model.verdict import Verdict, Visibility

CODE = ["growth", "polynomial", "slope", "degree", "noise"]
CHAINED = """
import numpy as np

def degree(coefficients):
    if not np.any(coefficients):
        raise ValueError
    return coefficients.size - 1 - order(coefficients[::-1])

def order(coefficients):
    if not np.any(coefficients):
        raise ValueError
    return int(np.argmax(coefficients != 0))
"""


@pytest.fixture(scope="module")
def tried(bench):
    """Try the vacuous answers of an exercise: name -> trial."""
    known = {}

    def call(name, **changes):
        key = name, str(changes)
        if key not in known:
            subject, book = bench.subject(name, **changes), bench.book(name, **changes)
            programs = write_vacuous(subject.exercise, book)
            known[key] = {each.name: try_program(subject, book, each.program) for each in programs}
        return known[key]

    return call


def values_of(trial):
    """Yield the case, the returned value and the right one, wherever both came back."""
    for case in trial.evidence.cases():
        outcome, known = trial.evidence.outcomes[case.id][0], trial.evidence.book.cases[case.id]
        if outcome.failure is None and not case.raises:
            yield case, outcome.value, known.answer


def leaves_of(trial):
    found = [np.asarray(leaf) for _, value, _ in values_of(trial) for leaf in iter_leaves(value)]
    assert found
    return found


@pytest.mark.parametrize("name", CODE)
class TestEachAnswer:
    def test_zeros(self, tried, name):
        assert not any(np.any(leaf) for leaf in leaves_of(tried(name)["zeros"]))

    def test_nan(self, tried, name):
        for leaf in leaves_of(tried(name)["nan"]):
            assert np.all(np.isnan(leaf)) if leaf.dtype.kind == "f" else not np.any(leaf)

    def test_constant(self, tried, name):
        assert all(np.all(leaf == 1) for leaf in leaves_of(tried(name)["constant"]))

    def test_none(self, tried, name):
        assert {value for _, value, _ in values_of(tried(name)["none"])} == {None}

    def test_the_input(self, tried, name):
        for case, value, answer in values_of(tried(name)["the_input"]):
            arrays = [leaf for leaf in iter_leaves(answer.args) if isinstance(leaf, np.ndarray)]
            assert any(np.array_equal(value, array) for array in arrays) if arrays else value is None, case.id

    def test_always_raises(self, tried, name):
        outcomes = [each[0] for each in tried(name)["always_raises"].evidence.outcomes.values()]
        assert all(each.failure and each.failure.is_value_error for each in outcomes)

    def test_the_stub(self, tried, name):
        outcomes = [each[0] for each in tried(name)["stub"].evidence.outcomes.values()]
        assert {each.failure.verdict for each in outcomes} == {Verdict.NOT_IMPLEMENTED}

    def test_structure_and_dtype_stay_right(self, tried, name):
        wrong_forms = {Verdict.WRONG_TYPE, Verdict.WRONG_SHAPE, Verdict.WRONG_DTYPE}
        for what in ("zeros", "nan", "constant"):
            judged = tried(name)[what].evidence.judgements.values()
            assert not wrong_forms & {each.verdict for each in judged}

    def test_the_look_up_is_right_on_public_cases_only(self, tried, name):
        trial = tried(name)["public_look_up"]
        for case in trial.evidence.cases():
            outcome, verdict = trial.evidence.outcomes[case.id][0], trial.evidence.judgements[case.id].verdict
            if case.visibility is Visibility.PUBLIC:
                assert verdict is Verdict.RIGHT, case.id
            else:
                assert outcome.failure is not None, case.id
                assert outcome.failure.is_value_error, case.id

    def test_none_of_them_gets_anything(self, bench, name):
        gates = list(check_emptiness(bench.subject(name), bench.book(name)))
        assert [gate.passed for gate in gates] == [True, True]
        assert gates[0].params["count"] >= 8


@pytest.mark.parametrize("what", ["transposed", "shifted"])
def test_moved_entries_are_the_same_entries(tried, what):
    moved = 0
    for case, value, answer in values_of(tried("polynomial")[what]):
        assert np.allclose(np.sort(np.ravel(value)), np.sort(np.ravel(answer.expected)), equal_nan=True), case.id
        moved += np.shape(value) != np.shape(answer.expected) or not np.array_equal(value, answer.expected)
    assert moved


def test_nothing_is_moved_where_nothing_can_be(bench, tried):
    for name in ("degree", "noise"):  # whole numbers; random entries, which stay right in another order
        assert not {"transposed", "shifted"} & set(tried(name))
        cases = bench.subject(name).exercise.cases
        assert not any(can_move(bench.subject(name).exercise, bench.book(name), case, 1) for case in cases)


class TestFunctionsThatCallOneAnother:
    def test_only_what_is_returned_is_meddled_with(self, tried):
        trial = tried("degree", reference=CHAINED.encode(), mistakes=())["constant"]
        assert {value for _, value, _ in values_of(trial)} == {1}
        assert not [each for each in trial.evidence.judgements.values() if each.verdict is Verdict.RAISED]

    def test_the_look_up_counts_calls_from_outside(self, tried):
        trial = tried("degree", reference=CHAINED.encode(), mistakes=())["public_look_up"]
        right = {name for name, each in trial.evidence.judgements.items() if each.verdict is Verdict.RIGHT}
        public = {case.id for case in trial.evidence.cases() if case.visibility is Visibility.PUBLIC}
        raising = {case.id for case in trial.evidence.cases() if case.raises}
        assert public
        assert right == public | raising


def test_a_sheet_of_one_letter_for_each_letter(bench, tried):
    trials = tried("quiz")
    assert {"all_a", "all_b", "all_c", "empty_sheet", "stub"} <= set(trials)
    for letter in "abc":
        sheet = trials[f"all_{letter}"].evidence.outcomes
        assert {entry for outcomes in sheet.values() for entry in outcomes[0].value.values()} == {letter}
    assert all(trial.score.points == 0 for trial in trials.values())


class TestMistakesThatAreEmpty:
    def make(self, mini):
        old = mini.exercise("degree").solution.mistakes[0]
        source = b"def highest(rising):\n    return 0\n"
        return msgspec.structs.replace(old, name="always_zero", source=source)

    def test_a_mistake_that_is_zero_everywhere_is_found(self, bench, mini):
        mistakes = (*mini.exercise("degree").solution.mistakes, self.make(mini))
        subject, book = bench.subject("degree", mistakes=mistakes), bench.book("degree", mistakes=mistakes)
        vacuous, empty = check_emptiness(subject, book)
        assert empty.params["empty"] == "always_zero = zeros"
        assert empty.path == "solutions/degree/mistakes/always_zero.py"
        assert vacuous.passed  # reported once

    def test_it_is_compared_function_by_function(self, bench, mini):
        mistakes = (self.make(mini),)
        subject, book = bench.subject("degree", mistakes=mistakes), bench.book("degree", mistakes=mistakes)
        programs = {each.name: each.program for each in write_vacuous(subject.exercise, book)}
        assert list_same_mistakes(try_program(subject, book, programs["zeros"]).evidence) == ["always_zero"]
        assert list_same_mistakes(try_program(subject, book, programs["constant"]).evidence) == []
