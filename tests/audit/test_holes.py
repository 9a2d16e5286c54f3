"""Holes: mutants die on the first cases, one that hangs costs one limit, and survivors are proved on random draws."""

import pytest

from grader.audit.agreement import Crosscheck
from grader.audit.holes import CHUNKS, MOST_EQUIVALENT, Gauntlet, Proof, check_mutants
from grader.audit.mutants import Mutant, make_mutants
from grader.audit.trial import Subject, alone
from grader.audit.weighing import Weighing
from grader.model.verdict import Verdict
from grader.pipeline.oracle import Oracle


class Recorder:
    """A sitting that remembers its jobs and what became of them."""

    def __init__(self, sitting):
        self._sitting = sitting
        self.runs = []

    def run(self, job):
        outcome = self._sitting.run(job)
        self.runs.append((job, outcome))
        return outcome


@pytest.fixture
def recorded(bench):
    subject = bench.subject("growth")
    recorder = Recorder(subject.sitting)
    return Subject(subject.pack, subject.exercise, recorder), recorder


@pytest.fixture
def gauntlet(bench, recorded):
    subject, _ = recorded
    book = bench.book("growth")
    names = [mistake.name for mistake in subject.solution.mistakes]
    return Gauntlet(subject, book, Weighing(subject.exercise, book, names).rank_cases())


def crosscheck_of(subject):
    return Crosscheck(subject.exercise, Oracle(subject.exercise, subject.sitting, ()))


def test_the_reference_itself_survives(gauntlet, recorded):
    subject, _ = recorded
    assert gauntlet.try_mutant(Mutant(line=1, change="", source=subject.solution.reference)) is not None


def test_a_mutant_dies_on_the_likeliest_killers(gauntlet, recorded):
    subject, recorder = recorded
    recorder.runs.clear()
    source = b"def growth(rate, periods, start=1.0):\n    return rate\n"
    assert gauntlet.try_mutant(Mutant(line=1, change="", source=source)) is None
    assert [len(job.calls) for job, _ in recorder.runs] == [CHUNKS[0]]


def test_every_mutant_of_the_toy_reference_dies_in_the_first_chunks(gauntlet, recorded):
    subject, recorder = recorded
    recorder.runs.clear()
    mutants = list(make_mutants(subject.solution.reference))
    assert [mutant for mutant in mutants if gauntlet.try_mutant(mutant)] == []
    whole = len(subject.exercise.cases)
    assert sum(len(job.calls) for job, _ in recorder.runs) < len(mutants) * whole / 2


def test_a_mutant_that_hangs_costs_its_limit_once(gauntlet, recorded):
    _, recorder = recorded
    recorder.runs.clear()
    source = b"def growth(rate, periods, start=1.0):\n    while True:\n        pass\n"
    assert gauntlet.try_mutant(Mutant(line=1, change="", source=source)) is None
    [(job, outcome)] = recorder.runs
    assert job.limits.case_seconds == job.limits.exercise_seconds
    late = [each.failure for each in outcome.outcomes]
    assert [each.verdict for each in late] == [Verdict.TIMEOUT, *[Verdict.SKIPPED] * (CHUNKS[0] - 1)]
    assert late[0].params["cause"] == "exercise_time"  # nothing was left for a second try


def test_a_mutant_that_does_not_load_is_dead(gauntlet):
    assert gauntlet.try_mutant(Mutant(line=1, change="", source=b"1 / 0\n")) is None


class TestProof:
    def test_another_name_for_a_variable_is_the_same_function(self, bench):
        subject = bench.subject("degree")
        same = subject.solution.reference.replace(b"rising", b"in_rising_order")
        assert not Proof(subject, crosscheck_of(subject), 60).differs(alone("reference.py", same))

    def test_another_function_is_found_out(self, bench):
        subject = bench.subject("degree")
        other = subject.solution.reference.replace(b"size - 1", b"size - 2")
        assert Proof(subject, crosscheck_of(subject), 60).differs(alone("reference.py", other))

    def test_invalid_arguments_count(self, bench):
        subject = bench.subject("degree")
        other = subject.solution.reference.replace(b"if not np.any(rising):", b"if False:")
        assert Proof(subject, crosscheck_of(subject), 60).differs(alone("reference.py", other))

    def test_what_does_not_load_differs(self, bench):
        subject = bench.subject("degree")
        assert Proof(subject, crosscheck_of(subject), 5).differs(alone("reference.py", b"1 / 0\n"))

    def test_without_random_arguments_nothing_is_proved(self, bench):
        subject = bench.subject("degree", crosscheck=b"def degree(coefficients):\n    return 0\n")
        same = alone("reference.py", subject.solution.reference)
        assert Proof(subject, crosscheck_of(subject), 60).differs(same)

    def test_each_function_is_drawn_as_often_as_was_asked(self, bench):
        subject = bench.subject("degree")
        recorder = Recorder(subject.sitting)
        subject = Subject(subject.pack, subject.exercise, recorder)
        proof = Proof(subject, crosscheck_of(bench.subject("degree")), 130)
        recorder.runs.clear()
        assert not proof.differs(alone("reference.py", subject.solution.reference))
        asked = [call.function for job, _ in recorder.runs for call in job.calls if call.id.endswith("#0")]
        assert asked.count("degree") == asked.count("order") == 2 * 130  # by the reference, and by the mutant


def test_the_gate_says_how_many_draws_are_the_proof(bench):
    subject, book = bench.subject("growth"), bench.book("growth")
    [gate] = check_mutants(subject, book, crosscheck_of(subject), 77, subject.exercise.cases)
    assert gate.passed
    assert gate.params["proofs"] == 77
    assert gate.params["most"] == MOST_EQUIVALENT == 5
    assert gate.params["count"] == gate.params["killed"] == len(list(make_mutants(subject.solution.reference)))
