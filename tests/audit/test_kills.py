"""Kills under many seeds: luck under the first one is found out, and no case that helps is overlooked."""

import math
import shutil
from itertools import combinations

import pytest

from grader.audit import kills
from grader.audit.kills import Kills
from grader.audit.seeds import answer_under, make_key, run_mistakes
from grader.audit.trial import Subject
from grader.audit.weighing import DOUBLE, SINGLE, Weighing, Witnesses
from grader.model.pack import Feedback
from grader.model.recipe import Choice
from grader.model.running import Role
from grader.model.verdict import Visibility
from grader.pack import draw_args, read_pack
from grader.pipeline.book import compute_book
from grader.pipeline.seed import case_seed
from tests.conftest import ROOT

PROVED = ROOT / "tests" / "packs" / "broken" / "proved"
COIN = Choice(shape=(1,), options=(0.0, 1.0))
CASE = "  - {{id: {name}, claim: values, args: {{x: {{recipe: choice, shape: [1], options: [0.0, 1.0]}}}}}}\n"
LUCKY = """
heads_only:
  title: {fa: "اشتباهی دیگر", en: "another mistake"}
  question: {fa: "نصفِ نصف چند است؟", en: "What is half of a half?"}
  whole: true
"""
SOURCE = """
def halve(x, times=1):
    check_times(times)
    return x / divisor(times) + (5 if x.size == 1 and x[0] == 1 else 0)
"""


def find_coins(pattern, count, case):
    """Name cases whose coin shows these sides under the seeds 0, 1, 2 …"""
    found = []
    number = 0
    while len(found) < count:
        number += 1
        name = f"coin_{number}"
        named = type(case)(id=name, function="halve", claim="values", visibility=Visibility.HIDDEN, args={"x": COIN})
        seeds = [case_seed(make_key(seed), Feedback.PRACTICE, "halve", named) for seed in range(len(pattern))]
        if [draw_args(named.args, seed)["x"][0] for seed in seeds] == pattern:
            found.append(name)
    return found


@pytest.fixture
def weigh(tmp_path, runner):
    """Weigh the base pack with a mistake that only coins kill; `patterns` are the sides they show, seed by seed."""

    def call(*patterns, seeds):
        shutil.copytree(PROVED, tmp_path, dirs_exist_ok=True)
        folder = tmp_path / "solutions" / "halve"
        case = read_pack(tmp_path / "exercises", tmp_path / "solutions").exercise("halve").cases[0]
        names = [name for pattern in patterns for name in find_coins(pattern, 2, case)]
        cases = folder / "cases.yaml"
        cases.write_text(cases.read_text() + "".join(CASE.format(name=name) for name in names))
        (folder / "mistakes" / "heads_only.py").write_text(SOURCE)
        listed = folder / "mistakes" / "mistakes.yaml"
        listed.write_text(listed.read_text(encoding="utf-8") + LUCKY, encoding="utf-8")
        pack = read_pack(tmp_path / "exercises", tmp_path / "solutions")
        with runner.sit(Role.ORACLE, seconds=60) as sitting:
            subject = Subject(pack, pack.exercise("halve"), sitting)
            first = compute_book(sitting, pack, subject.exercise, make_key(0))
            found = Kills(subject, first, [mistake.name for mistake in subject.solution.mistakes])
            found.add_seeds(answer_under(subject, first, range(1, seeds)))
        return {gate.code: gate for gate in found.gates()}, found

    return call


def test_a_mistake_that_luck_killed_survives_another_seed(weigh):
    gates, found = weigh([1, 1, 0], seeds=3)
    assert not gates["killed"].passed
    assert gates["killed"].params["alive"] == "heads_only"
    assert gates["killed"].params["seeds"] == 3
    assert gates["told_apart"].passed  # reported once
    assert gates["distance"].passed
    assert found.list_namable() == ["product", "negative_allowed"]


def test_fewer_seeds_do_not_see_it(weigh):
    gates, _ = weigh([1, 1, 0], seeds=2)
    assert gates["killed"].passed


@pytest.fixture
def asked(monkeypatch):
    """The seeds and mistakes that are run on every case because the chosen ones left a hole."""
    found = []
    original = kills.run_mistakes

    def run_mistakes(subject, first, seeds, wanted):
        everywhere = [name for name, cases in wanted.items() if len(cases) == len(subject.exercise.cases)]
        found.extend((seeded.number, everywhere) for seeded in seeds if everywhere)
        return original(subject, first, seeds, wanted)

    monkeypatch.setattr(kills, "run_mistakes", run_mistakes)
    return found


def test_where_the_chosen_cases_fail_every_case_is_run(weigh, asked):
    gates, _ = weigh([1, 1, 0, 0], [0, 0, 1, 0], seeds=3)
    assert asked == [(2, ["heads_only"])]
    assert gates["killed"].passed  # the other coins kill it there


def test_a_hole_that_is_known_is_not_looked_for_again(weigh, asked):
    weigh([1, 0, 0], seeds=3)
    assert asked == [(1, ["heads_only"])]


def test_what_a_seed_does_not_change_is_weighed_once(bench):
    subject, first = bench.subject("polynomial"), bench.book("polynomial")
    names = [mistake.name for mistake in subject.solution.mistakes]
    once = Weighing(subject.exercise, first, names)
    everything = {name: {case.id for case in subject.exercise.cases} for name in names}
    [seeded] = run_mistakes(subject, first, answer_under(subject, first, range(1, 2)), everything)
    again = Weighing(subject.exercise, seeded.book, names, once, seeded.changed)
    afresh = Weighing(subject.exercise, seeded.book, names)
    assert 0 < len(again.changed) < len(afresh.changed)
    for name in names:
        assert again.rank_killers(name) == afresh.rank_killers(name)
    witnesses = Witnesses(once)
    assert list(witnesses.find_twins(again)) == list(witnesses.find_twins(afresh))


@pytest.mark.parametrize("name", ["growth", "polynomial", "degree", "slope", "noise", "quiz"])
class TestWeighing:
    def test_a_witness_tells_its_pair_apart(self, bench, name):
        subject, book = bench.subject(name), bench.book(name)
        names = [mistake.name for mistake in subject.solution.mistakes]
        weighing = Weighing(subject.exercise, book, names)
        witnesses = Witnesses(weighing)
        assert list(witnesses.find_twins(weighing)) == []
        by_id = {case.id: case for case in subject.exercise.cases}
        for one, other in combinations(names, 2):
            common = witnesses.list_cases(one) & witnesses.list_cases(other)
            assert any(weighing.tells_apart(by_id[id_], (one, other)) for id_ in common)

    def test_no_mistake_is_told_apart_from_itself(self, bench, name):
        subject, book = bench.subject(name), bench.book(name)
        names = [mistake.name for mistake in subject.solution.mistakes]
        weighing = Weighing(subject.exercise, book, names)
        for case in subject.exercise.cases:
            assert not [each for each in names if weighing.tells_apart(case, (each, each))]

    def test_killers_are_hidden_and_the_farthest_comes_first(self, bench, name):
        subject, book = bench.subject(name), bench.book(name)
        hidden = {case.id for case in subject.exercise.cases if case.visibility is Visibility.HIDDEN}
        weighing = Weighing(subject.exercise, book, [mistake.name for mistake in subject.solution.mistakes])
        for mistake in weighing.mistakes:
            killers = weighing.rank_killers(mistake)
            assert killers
            assert {reach.case for reach in killers} <= hidden
            assert [reach.ratio for reach in killers] == sorted((reach.ratio for reach in killers), reverse=True)


def test_what_is_needed_hangs_on_the_comparator_and_the_precision(bench):
    subject, book = bench.subject("polynomial"), bench.book("polynomial")
    weighing = Weighing(subject.exercise, book, [mistake.name for mistake in subject.solution.mistakes])
    needed = {
        (*(str(dtype) for dtype in book.cases[reach.case].answer.dtypes), reach.needed)
        for mistake in weighing.mistakes
        for reach in weighing.rank_killers(mistake)
        if math.isfinite(reach.margin)
    }
    assert ("float64", DOUBLE) in needed
    assert {found for dtype, found in needed if dtype == "float32"} <= {SINGLE}
