"""A new exercise is a whole one: the reader takes it as it is, and its two oracles agree."""

import numpy as np
import pytest

from grader.model.errors import UsageError
from grader.model.pack import ExerciseKind
from grader.model.text import Text
from grader.model.verdict import Visibility
from grader.pack import draw_args, read_pack, scaffold
from grader.pack.faults import Faults
from grader.pack.source import Source

COURSE = """format_version: 1
id: course
title: {fa: "درس", en: "Course"}
groups:
  - id: all
    title: {fa: "همه", en: "All"}
    exercises: [{id: q1_new, points: 5}]
"""


def write(root, files):
    for name, data in {**files, "exercises/course.yaml": COURSE.encode()}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return read_pack(root / "exercises", root / "solutions").exercise("q1_new")


def load(*sources):
    names = {}
    for source in sources:
        exec(compile(source, "pack", "exec"), names)  # noqa: S102 - our own templates
    return names


@pytest.mark.parametrize("kind", ExerciseKind)
@pytest.mark.parametrize("title", [None, Text(fa="عنوانِ «تازه» با `x`", en='A "new" title: with `x`, #1 \\ and\nmore')])
def test_the_reader_accepts_it(tmp_path, kind, title):
    exercise = write(tmp_path, scaffold("q1_new", title, kind=kind))
    assert exercise.kind is kind
    assert exercise.title.en == ("Title of the exercise" if title is None else " ".join(title.en.split()))
    assert len(exercise.solution.mistakes) == 2
    assert exercise.solution.accepted
    load(exercise.stub)


@pytest.mark.parametrize("kind", ExerciseKind)
def test_no_slot_is_left(kind):
    for name, data in scaffold("q1_new", kind=kind).items():
        assert b"@" not in data, name
        assert name.split("/")[:2] in (["exercises", "q1_new"], ["solutions", "q1_new"])


def test_right_ways_agree_and_mistakes_fail_two_hidden_cases(tmp_path):
    exercise = write(tmp_path, scaffold("q1_new"))
    solution = exercise.solution
    right = [load(solution.reference), load(solution.crosscheck), *map(load, solution.accepted.values())]
    wrong = {mistake.name: load(solution.reference, mistake.source) for mistake in solution.mistakes}
    failed = dict.fromkeys(wrong, 0)
    for case in exercise.cases:

        def answer(program, case=case):
            try:
                return program[case.function](**draw_args(case.args, b"seed"))
            except ValueError:
                return None

        expected = answer(right[0])
        assert (expected is None) == case.raises
        for other in map(answer, right[1:]):
            assert np.array_equal(other, expected) if expected is not None else other is None
        if case.visibility is Visibility.HIDDEN:
            for name, program in wrong.items():
                failed[name] += not np.array_equal(answer(program), expected)
    assert min(failed.values()) >= 2
    for seed in range(30):
        arguments = right[1]["draw_double"](np.random.default_rng(seed))
        assert set(arguments) <= set(exercise.function("double").parameters)


def test_letters_agree_and_no_constant_letter_scores(tmp_path):
    exercise = write(tmp_path, scaffold("q1_new", kind=ExerciseKind.CHOICE))
    solution = exercise.solution
    letters = load(solution.reference)["answers"]()
    assert letters == load(solution.crosscheck)["answers"]() == load(*solution.accepted.values())["answers"]()
    counts = [list(letters.values()).count(letter) for letter in "ab"]
    assert counts == [1, 1]
    for mistake in solution.mistakes:
        item, _, letter = mistake.name.rpartition("_")
        assert load(solution.reference, mistake.source)["answers"]() == {**letters, item: letter}


@pytest.mark.parametrize("name", ["", "Q1", "1q", "q-1", "q 1", "q1.py", "../q1", "س۱", "q" * 61])
def test_bad_ids(name):
    with pytest.raises(UsageError) as caught:
        scaffold(name)
    assert (caught.value.code, caught.value.params) == ("bad_exercise_id", {"id": name})


def test_comments_explain_and_are_not_read(tmp_path):
    for name, data in scaffold("q1_new").items():
        if name.endswith(".yaml"):
            assert data.count(b"#") >= 1, name
            faults = Faults()
            Source(name, data.decode(), faults)
            assert len(faults) == 0
