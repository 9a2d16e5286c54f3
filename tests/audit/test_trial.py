"""Trials: a program is taken exactly as a student's would be, whatever is left out to be faster."""

import pytest

from grader.audit.trial import (
    alone,
    find_worst_margin,
    is_random,
    keep_values,
    leave_out_excluded,
    list_wrong,
    over_reference,
    run_cases,
    try_program,
)
from grader.audit.vacuous import write_vacuous
from grader.diagnose.naming import BY_CONTRACT, BY_VALUE
from grader.model.pack import CallRules, Feedback
from grader.model.verdict import Verdict
from grader.pipeline.explaining import explain
from grader.pipeline.oracle import reference_program
from grader.score import score

ALL = ["growth", "polynomial", "slope", "degree", "noise", "quiz"]


def programs_of(bench, name):
    subject = bench.subject(name)
    for mistake in subject.solution.mistakes:
        yield over_reference(subject.exercise, f"mistakes/{mistake.name}.py", mistake.source)
    for vacuous in write_vacuous(subject.exercise, bench.book(name)):
        yield vacuous.program


@pytest.mark.parametrize("name", ALL)
def test_leaving_out_what_explains_nothing_changes_neither_names_nor_points(bench, name):
    subject, book = bench.subject(name), bench.book(name)
    seen = 0
    for program in programs_of(bench, name):
        evidence, _ = run_cases(subject, subject.exercise, book, program)
        everything = explain(evidence, None, Feedback.FINAL)
        fewer = explain(leave_out_excluded(evidence), None, Feedback.FINAL)
        named = [finding for finding in everything if finding.code in {BY_VALUE, BY_CONTRACT}]
        assert [finding for finding in fewer if finding.code in {BY_VALUE, BY_CONTRACT}] == named
        scored = [score(subject.exercise, evidence.judgements, book.cases, each) for each in (everything, fewer)]
        assert scored[0].points == scored[1].points
        seen += bool(named)
    assert seen >= len(subject.solution.mistakes)


@pytest.mark.parametrize("name", ALL)
def test_an_explained_mistake_is_never_worse_off_and_never_full(bench, name):
    subject, book = bench.subject(name), bench.book(name)
    for mistake in subject.solution.mistakes:
        program = over_reference(subject.exercise, f"mistakes/{mistake.name}.py", mistake.source)
        trial = try_program(subject, book, program)
        assert trial.plain.points <= trial.score.points < subject.exercise.points, mistake.name


def test_the_reference_is_right_and_its_margin_is_known(bench):
    subject = bench.subject("growth")
    trial = try_program(subject, bench.book("growth"), reference_program(subject.exercise))
    assert list_wrong(trial.evidence) == ()
    assert trial.findings == ()
    assert trial.score.points == trial.plain.points == subject.exercise.points
    assert 0 < find_worst_margin(trial.evidence) < 0.5


def test_random_outputs_have_no_margin(bench):
    subject, book = bench.subject("noise"), bench.book("noise")
    evidence, _ = run_cases(subject, subject.exercise, book, reference_program(subject.exercise))
    random = {case.id for case in evidence.cases() if is_random(subject.exercise, case)}
    assert max(evidence.judgements[name].margin for name in random) > 0
    assert find_worst_margin(evidence) == 0


def test_wrong_cases_are_listed(bench):
    subject = bench.subject("degree")
    trial = try_program(subject, bench.book("degree"), alone("other.py", b"def order(coefficients):\n    return 0\n"))
    missing = {name for name, each in trial.evidence.judgements.items() if each.verdict is Verdict.MISSING}
    assert (
        missing
        == {case.id for case in subject.exercise.cases if case.function == "degree"}
        <= set(list_wrong(trial.evidence))
    )


def test_larger_sizes_become_cases_of_their_own(bench):
    subject, book = bench.subject("polynomial"), bench.book("polynomial")
    plain, answers = keep_values(subject.exercise, subject.exercise.cases, book.cases)
    assert plain.rules == CallRules()
    assert not any(case.work for case in plain.cases)
    worked = [case for case in subject.exercise.cases if case.work]
    assert worked
    assert len(plain.cases) == len(subject.exercise.cases) + sum(len(case.work) for case in worked)
    assert [case.id for case in plain.cases] == list(answers)
    for case in worked:
        assert answers[f"{case.id} (1)"].answer is book.cases[case.id].work[0]
