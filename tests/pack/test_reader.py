"""A pack that is read: order, digests, parts of it, and what the other rooms will find in it."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from grader.model.errors import PackError, UsageError
from grader.model.pack import CallRules, Exercise, ExerciseKind, Feedback, Limits, Pack, ProvidedFrom
from grader.model.recipe import SeededGenerator, TupleOf, Uniform
from grader.model.verdict import Check, ClaimKind, Comparator, Visibility
from grader.pack import draw_args, read_pack

MINI = Path(__file__).parents[1] / "packs" / "mini"
IDS = ["growth", "polynomial", "slope", "degree", "quiz", "noise"]


@pytest.fixture(scope="module")
def mini() -> Pack:
    return read_pack(MINI / "exercises", MINI / "solutions")


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(MINI, tmp_path / "mini")
    return tmp_path / "mini"


def read(root: Path, only=None) -> Pack:
    return read_pack(root / "exercises", root / "solutions", only)


def case_of(exercise: Exercise, name: str):
    return next(case for case in exercise.cases if case.id == name)


def test_course_order(mini):
    assert mini.id == "mini"
    assert mini.feedback is Feedback.PRACTICE
    assert [exercise.id for exercise in mini.exercises] == IDS
    assert [(group.id, group.exercises) for group in mini.groups] == [
        ("money", ("growth",)),
        ("polynomials", ("polynomial", "slope", "degree")),
        ("arrays", ("quiz", "noise")),
    ]
    assert [exercise.group for exercise in mini.exercises] == ["money"] + ["polynomials"] * 3 + ["arrays"] * 2
    assert [exercise.points for exercise in mini.exercises] == [10, 10, 6, 4, 3, 5]
    assert [exercise.bonus for exercise in mini.exercises] == [False] * 5 + [True]
    assert mini.exercise("slope").after == ("polynomial",)


def test_functions_and_claims(mini):
    growth = mini.exercise("growth")
    function = growth.function("growth")
    assert function.parameters == ("rate", "periods", "start")
    assert (function.required, function.outputs, function.comparators) == (2, ("gain",), (Comparator.ULP,))
    assert function.max_ulp == 8
    assert not function.absolute_scale
    assert mini.exercise("polynomial").function("evaluate").absolute_scale
    assert growth.claim("tiny_rates").kind is ClaimKind.CORE
    assert growth.claim("tiny_rates").title.en == "Very small rates"
    assert growth.limits == Limits()
    assert [function.name for function in mini.exercise("degree").functions] == ["degree", "order"]


def test_provided_rules_and_texts(mini):
    slope = mini.exercise("slope")
    assert slope.provided == (ProvidedFrom(name="evaluate", exercise="polynomial"),)
    assert slope.rules == CallRules(forbid=("numpy.polyder",))
    assert slope.neighbour is None
    assert mini.exercise("growth").neighbour.en.startswith("An amount stays")
    assert mini.exercise("growth").statement.fa.startswith("# سود بهرهٔ مرکب\n")
    assert b"raise NotImplementedError" in mini.exercise("growth").stub


def test_cases_are_public_ones_first_and_each_file_in_order(mini):
    cases = mini.exercise("growth").cases
    visibilities = [case.visibility for case in cases]
    assert visibilities == sorted(visibilities, reverse=True)  # "public" > "hidden"
    assert [case.id for case in cases[:2]] == ["two_years", "a_millionth"]
    assert [case.id for case in cases if case.visibility is Visibility.HIDDEN][:2] == ["yearly_rows", "yearly_table"]


def test_what_a_case_says(mini):
    growth, noise, polynomial = (mini.exercise(name) for name in ("growth", "noise", "polynomial"))
    case = case_of(growth, "yearly_table")
    assert case.by_name
    assert case.args == {"rate": Uniform(shape=(3, 4), low=0.02, high=0.2), "periods": 5}
    assert case.function == "growth"  # the only one, so the file does not say it
    assert case_of(growth, "total_loss_exactly").raises
    assert case_of(growth, "kept").checks == {Check.UNMODIFIED, Check.NO_ALIAS, Check.REPEATABLE}
    assert case_of(polynomial, "values_exact").comparator is Comparator.EXACT
    assert [list(larger) for larger in case_of(polynomial, "more_points_in_a_table").work] == [["x"], ["x"]]
    tupled = case_of(noise, "normal_by_default").args
    assert tupled["shape"] == TupleOf(items=(20, 15, 16))
    assert tupled["rng"] == SeededGenerator()


def test_solutions_are_bytes(mini):
    solution = mini.exercise("growth").solution
    assert solution.reference == (MINI / "solutions/growth/reference.py").read_bytes()
    assert solution.crosscheck.startswith(b'"""Another road')
    assert sorted(solution.accepted) == ["hyperbolic", "one_by_one"]
    mistakes = {mistake.name: mistake for mistake in solution.mistakes}
    assert list(mistakes)[:2] == ["plain_log", "plain_exp"]  # the order of mistakes.yaml
    assert (mistakes["plain_exp"].price, mistakes["plain_log"].price) == (20, 30)
    assert mistakes["simple_interest"].whole
    assert mistakes["plain_log"].why.en.startswith("The next number after")
    assert mistakes["plain_exp"].why is None


def test_concept_set(mini):
    quiz = mini.exercise("quiz")
    assert quiz.kind is ExerciseKind.CHOICE
    assert [item.id for item in quiz.items] == ["sum_of_tenths", "row_and_column", "floor_division"]
    assert [(claim.id, claim.kind, claim.function) for claim in quiz.claims] == [
        (item.id, ClaimKind.CORE, "answers") for item in quiz.items
    ]
    keys, *hidden = quiz.cases
    assert (keys.id, keys.visibility, keys.claim, keys.item) == ("keys", Visibility.PUBLIC, "", None)
    assert [(case.id, case.claim, case.item) for case in hidden] == [(item.id,) * 3 for item in quiz.items]
    assert all(case.visibility is Visibility.HIDDEN for case in hidden)
    assert {case.comparator for case in quiz.cases} == {Comparator.CHOICE}
    assert {case.function for case in quiz.cases} == {"answers"}


def test_a_handout_has_public_cases_and_no_solutions():
    handout = read_pack(MINI / "exercises", None)
    assert all(exercise.solution is None for exercise in handout.exercises)
    assert {case.visibility for exercise in handout.exercises for case in exercise.cases} == {Visibility.PUBLIC}
    assert [case.id for case in handout.exercise("quiz").cases] == ["keys"]


def test_every_case_of_the_pack_can_be_drawn(mini):
    for exercise in mini.exercises:
        for case in exercise.cases:
            for larger in ({}, *case.work):
                drawn = draw_args({**case.args, **larger}, b"seed")
                assert list(drawn) == list(case.args)


def test_only_some(mini):
    one = read(MINI, ["growth"])
    assert [exercise.id for exercise in one.exercises] == ["growth"]
    assert [group.id for group in one.groups] == ["money"]
    assert one.exercise("growth") == mini.exercise("growth")


def test_only_some_brings_what_they_are_provided_from():
    assert [exercise.id for exercise in read(MINI, ["noise", "slope"]).exercises] == ["polynomial", "slope", "noise"]


def test_only_some_does_not_read_the_others(copy):
    (copy / "exercises/noise/exercise.yaml").write_text("broken: [")
    (copy / "exercises/glossary.yaml").write_text("broken: [")
    assert read(copy, ["growth"]).exercises
    with pytest.raises(PackError) as caught:
        read(copy)
    assert [fault.path for fault in caught.value.faults] == [
        "exercises/glossary.yaml",
        "exercises/noise/exercise.yaml",
    ]


def test_only_unknown_ones():
    with pytest.raises(UsageError) as caught:
        read(MINI, ["grwth"])
    assert (caught.value.code, caught.value.params) == ("unknown_exercise", {"name": "grwth", "known": "growth"})


def test_folders_that_are_not_there():
    for folders in ((MINI / "nowhere", None), (MINI / "exercises", MINI / "nowhere")):
        with pytest.raises(UsageError) as caught:
            read_pack(*folders)
        assert (caught.value.code, caught.value.params) == ("no_such_path", {"path": str(MINI / "nowhere")})


def test_a_folder_that_cannot_be_listed(copy, monkeypatch):
    listed = Path.iterdir

    def refuse(self):
        if self.name == "mistakes":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(PackError) as caught:
        read(copy, ["growth"])
    assert str(caught.value.faults[0]) == "solutions/growth/mistakes  unreadable reason=Permission denied"


def test_labels_do_not_depend_on_how_the_folder_is_named(copy, monkeypatch):
    (copy / "exercises/growth/stub.py").unlink()
    monkeypatch.chdir(copy / "exercises")
    with pytest.raises(PackError) as caught:
        read_pack(Path(), Path("../solutions"))
    assert caught.value.faults[0].path == "exercises/growth/stub.py"


@pytest.mark.parametrize(
    "path",
    [
        "exercises/growth/statement.fa.md",
        "exercises/growth/cases.yaml",
        "solutions/growth/reference.py",
        "solutions/growth/mistakes/balance.py",
        "solutions/growth/mistakes/mistakes.yaml",
        "solutions/growth/accepted/one_by_one.py",
    ],
)
def test_digests_cover_every_file_of_the_exercise_and_no_other(mini, copy, path):
    with (copy / path).open("ab") as file:
        file.write(b"\n")
    changed = read(copy)
    assert changed.digest != mini.digest
    for exercise in mini.exercises:
        same = changed.exercise(exercise.id).digest == exercise.digest
        assert same == (exercise.id != "growth")
    public = path.startswith("exercises")
    assert (changed.exercise("growth").public_digest == mini.exercise("growth").public_digest) != public


def test_digests_depend_neither_on_the_folder_nor_on_what_is_ignored(mini, copy):
    (copy / "solutions/growth/__pycache__").mkdir()
    (copy / "solutions/growth/.DS_Store").write_bytes(b"x")
    (copy / "solutions").rename(copy / "answers")
    moved = read_pack(copy / "exercises", copy / "answers")
    assert moved.digest == mini.digest


def test_renaming_a_variant_changes_the_digest(mini, copy):
    accepted = copy / "solutions/growth/accepted"
    (accepted / "one_by_one.py").rename(accepted / "renamed.py")
    assert read(copy).exercise("growth").digest != mini.exercise("growth").digest


def test_a_public_half_has_the_same_public_digest_in_the_handout(mini):
    handout = read_pack(MINI / "exercises", None)
    for exercise in mini.exercises:
        assert handout.exercise(exercise.id).public_digest == exercise.public_digest


def test_python_sources_are_never_parsed(copy):
    (copy / "solutions/growth/reference.py").write_text("this is not Python (\n")
    assert read(copy).exercise("growth").solution.reference == b"this is not Python (\n"


def test_the_course_decides_points_and_feedback(copy):
    course = copy / "exercises/course.yaml"
    course.write_text(
        course.read_text().replace("feedback: practice", "feedback: final").replace("points: 10", "points: 7")
    )
    pack = read(copy)
    assert pack.feedback is Feedback.FINAL
    assert pack.exercise("growth").points == 7


def test_planted_special_values_arrive(mini):
    drawn = draw_args(case_of(mini.exercise("growth"), "total_loss_somewhere").args, b"seed")["rate"]
    assert drawn[1, 0] == -1
    assert np.isfinite(drawn).all()
