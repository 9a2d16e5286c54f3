"""Embedding: provided functions in the program's own process change no value."""

import numpy as np
import pytest

from grader.audit.embedding import ValueOracle, counts_calls
from grader.model.running import Program, Provided
from grader.pipeline.book import draw_inputs
from grader.pipeline.seed import course_key
from grader.sandbox.values import encode_value

KEY = course_key(b"embedding")
ALL = ["growth", "polynomial", "slope", "degree", "noise"]


def values(outcomes):
    return {
        name: [
            (each.failure and each.failure.exception, encode_value(each.value), each.modified, each.aliased)
            for each in found
        ]
        for name, found in outcomes.items()
    }


@pytest.mark.parametrize("name", ALL)
def test_the_answers_are_those_of_separate_processes(bench, mini, name):
    subject = bench.subject(name)
    inputs = draw_inputs(mini, subject.exercise, KEY)
    for mistakes in [(), *((mistake,) for mistake in subject.solution.mistakes)]:
        apart = subject.oracle.answer_cases(inputs, mistakes)
        together = subject.value_oracle.answer_cases(inputs, mistakes)
        assert values(together) == values(apart)


def test_the_toy_pack_hands_functions_over(bench):
    assert any(bench.subject(name).provided for name in ALL)
    assert any(counts_calls(bench.subject(name).exercise) for name in ALL)
    assert not all(counts_calls(bench.subject(name).exercise) for name in ALL)


MEDDLING = b"def evaluate(coefficients, x):\n    coefficients *= 0\n    return coefficients\n"
MEDDLED = b"""
def slope(coefficients, x, *, evaluate):
    given = evaluate(coefficients, x)
    given += 1
    return coefficients
"""


def test_neither_side_can_change_what_the_other_holds(bench, mini):
    subject = bench.subject("slope")
    provided = Provided(
        name="evaluate", program=Program(files={"own.py": MEDDLING}, main=("own.py",)), function="evaluate"
    )
    oracle = ValueOracle(subject.exercise, subject.sitting, (provided,))
    inputs = [each for each in draw_inputs(mini, subject.exercise, KEY) if not each.case.raises]
    answers = oracle.answer_cases_with(Program(files={"slope.py": MEDDLED}, main=("slope.py",)), inputs)
    for each in inputs:
        assert np.array_equal(answers[each.case.id][0].value, each.argument_sets[0]["coefficients"])


OWN_NAMES = b"""
def copy(values):
    return values + 1

def slope(coefficients, x, *, evaluate):
    return copy(coefficients)
"""


def test_the_program_keeps_its_own_names(bench, mini):
    subject = bench.subject("slope")
    inputs = [each for each in draw_inputs(mini, subject.exercise, KEY) if not each.case.raises]
    program = Program(files={"slope.py": OWN_NAMES}, main=("slope.py",))
    answers = subject.value_oracle.answer_cases_with(program, inputs)
    for each in inputs:
        assert np.array_equal(answers[each.case.id][0].value, each.argument_sets[0]["coefficients"] + 1)
