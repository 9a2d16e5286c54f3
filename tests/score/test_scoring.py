"""Scoring: claims in full, what pays, explained mistakes, states; properties that must never break."""

from __future__ import annotations

from math import fsum

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.model.judgement import Judgement
from grader.model.report import Deduction
from grader.model.verdict import ExerciseStatus, Verdict
from grader.score import score

STANDARD = {
    "values": ("core", "f", "pub1 a1 a2"),
    "padding": ("core", "f", "a3"),
    "bad": ("edge", "f", "b_raise"),
    "corner": ("edge", "f", "b2"),
    "kept": ("robustness", "f", "r1 r_empty"),
    "lines": ("speed", "f", "s1"),
}
ALL = "pub1 a1 a2 a3 b_raise b2 r1 r_empty s1"
WORTH = {"values": 3.0, "padding": 3.0, "bad": 1.25, "corner": 1.25, "kept": 1.0, "lines": 0.5}


@pytest.fixture(name="paper")
def standard_paper(new_paper):
    return new_paper(10, **STANDARD)


def points_of(scored):
    return {claim.id: claim.points for claim in scored.claims}


def test_all_right_is_full(paper):
    scored = paper.score()
    assert scored.points == scored.max_points == 10.0
    assert scored.status is ExerciseStatus.RIGHT
    assert scored.deductions == ()
    assert points_of(scored) == WORTH
    assert all(claim.passed for claim in scored.claims)


def test_all_wrong_is_nothing(paper):
    scored = paper.score(ALL)
    assert scored.points == 0.0
    assert scored.status is ExerciseStatus.WRONG
    assert len(scored.deductions) == 6


@pytest.mark.parametrize(
    ("wrong", "points"),
    [("a1", 7.0), ("pub1", 7.0), ("a1 a2", 7.0), ("b2", 8.75), ("r1", 9.0), ("s1", 9.5), ("a3 s1", 6.5)],
)
def test_a_failed_claim_costs_what_it_is_worth(paper, wrong, points):
    scored = paper.score(wrong)
    assert scored.points == points
    assert scored.status is ExerciseStatus.PARTLY
    assert fsum(deduction.points for deduction in scored.deductions) == pytest.approx(10.0 - points)


@pytest.mark.parametrize("verdict", sorted(set(Verdict) - {Verdict.RIGHT, Verdict.GRADER_FAULT}))
def test_every_verdict_but_right_fails_the_claim(paper, verdict):
    assert paper.score(a3=verdict).points == 7.0


def test_edges_pay_only_once_a_hidden_core_case_is_right(paper):
    scored = paper.score("a1 a2 a3")
    assert scored.points == 0.0
    claims = {claim.id: claim for claim in scored.claims}
    assert claims["bad"].passed
    assert claims["bad"].points == 0.0
    assert Deduction(finding=None, claim="bad", points=1.25) in scored.deductions
    assert paper.score("a1 a2").points == 7.0


def test_raising_and_empty_core_cases_do_not_open_the_gate(new_paper):
    paper = new_paper(10, core=("core", "f", "a1 a_raise a_empty pub1"), edge=("edge", "f", "b1"))
    assert paper.score("a1").points == 0.0
    assert paper.score("a_raise").points == 2.5


def test_a_function_without_a_hidden_core_case_waits_for_a_public_one(new_paper):
    paper = new_paper(10, core=("core", "f", "pub1 a_raise"), edge=("edge", "f", "b1"))
    assert paper.score("pub1").points == 0.0
    assert paper.score("a_raise").points == 2.5
    assert paper.score().points == 10.0


def test_a_function_waits_for_its_own_core(new_paper):
    paper = new_paper(
        10, one=("core", "f", "a1"), two=("core", "g", "a2"), ef=("edge", "f", "b1"), eg=("edge", "g", "b2")
    )
    assert paper.score("a1").points == 3.75 + 1.25


def test_a_function_without_any_core_case_waits_for_nothing(new_paper):
    paper = new_paper(10, one=("core", "f", "a1"), eg=("edge", "g", "b2"))
    assert paper.score("a1").points == 2.5
    assert paper.score().points == 10.0


def test_an_explained_mistake_costs_its_price(paper, explain):
    scored = paper.score("pub1 a1 a2 a3 b2", explain("pub1 a1 a2 a3 b2"))
    assert scored.points == 7.0
    assert scored.status is ExerciseStatus.PARTLY
    assert scored.deductions == (Deduction(finding=0, claim=None, points=3.0),)
    assert points_of(scored) == {
        "values": 1.76,
        "padding": 1.76,
        "bad": 1.25,
        "corner": 0.73,
        "kept": 1.0,
        "lines": 0.5,
    }


def test_an_explained_mistake_costs_no_more_than_its_claims(paper, explain):
    assert paper.score("b2", explain("b2")).points == 8.75
    assert paper.score("r1", explain("r1", price=60)).points == 9.0


def test_a_claim_that_failed_for_another_reason_too_is_lost_in_full(paper, explain):
    scored = paper.score("a1 a2 a3", explain("a1 a2"))
    assert scored.points == 10.0 - 3.0 - 3.0
    scored = paper.score("a1 a2 a3 s1", explain("a1 a3"), a2=Verdict.RAISED)
    assert scored.points == 10.0 - 3.0 - 3.0 - 0.5
    assert scored.deductions == (
        Deduction(finding=0, points=3.0),
        Deduction(finding=None, claim="values", points=3.0),
        Deduction(finding=None, claim="lines", points=0.5),
    )


def test_explained_core_opens_the_gate(paper, explain):
    assert paper.score("pub1 a1 a2 a3", explain("pub1 a1 a2 a3")).points == 7.0
    assert paper.score("pub1 a1 a2 a3").points == 0.0


def test_an_explained_edge_behind_a_closed_gate_is_lost(paper, explain):
    assert paper.score("a1 a2 a3 b2", explain("b2")).points == 0.0


def test_a_pair_costs_at_most_sixty_percent(paper, explain):
    assert paper.score(ALL, explain(ALL, "flip+kd", price=60)).points == 4.0
    assert paper.score(ALL, explain(ALL, "flip+kd", price=90)).points == 4.0


def test_a_price_of_nothing_still_costs_a_hundredth(paper, explain):
    scored = paper.score("a1", explain("a1", price=0))
    assert scored.points == 9.99
    assert scored.status is ExerciseStatus.PARTLY


@pytest.fixture(name="pair")
def paper_of_two(new_paper):
    return new_paper(10, one=("core", "f", "a1 a2"), two=("core", "g", "b1 b2"))


def test_prices_of_different_mistakes_add_up_to_sixty_percent(pair, explain):
    first, second = explain("a1 a2", "flip", 20), explain("b1 b2", "kd", 25)
    assert pair.score("a1 a2 b1 b2", first, second).points == 5.5
    first, second = explain("a1 a2", "flip", 40), explain("b1 b2", "kd", 40)
    scored = pair.score("a1 a2 b1 b2", first, second)
    assert scored.points == 4.0
    assert [deduction.points for deduction in scored.deductions] == [3.0, 3.0]


def test_a_claim_that_failed_by_two_explained_mistakes_is_charged_once(paper, explain):
    scored = paper.score("a1 a2 a3", explain("a1", "flip"), explain("a2", "nopad", 20))
    assert scored.points == 10.0 - 3.0 - 3.0
    scored = paper.score("a1 a2 a3", explain("a1", "flip"), explain("a2 a3", "nopad", 20))
    assert scored.points == 10.0 - 3.0 - 2.0
    assert [deduction.points for deduction in scored.deductions] == [3.0, 2.0]


def test_one_mistake_in_two_functions_costs_once(pair, explain):
    first, second = explain("a1 a2", "flip", 30), explain("b1 b2", "flip", 30)
    scored = pair.score("a1 a2 b1 b2", first, second)
    assert scored.points == 7.0
    assert scored.deductions == (Deduction(finding=0, points=3.0),)
    first, second = explain("a1 a2", "flip", 30), explain("b1 b2", "flip+kd", 60)
    assert pair.score("a1 a2 b1 b2", first, second).points == 4.0


def test_findings_that_explain_nothing_change_nothing(paper, explain):
    named = explain("a1 a3")
    scored = paper.score("a1 a3", msgspec.structs.replace(named, explains=()))
    assert scored.points == 0.0 + 10.0 - 6.0
    assert [deduction.finding for deduction in scored.deductions] == [0, 0]
    plain = msgspec.structs.replace(named, mistake=None)
    assert [deduction.finding for deduction in paper.score("a1 a3", plain).deductions] == [None, None]


def test_our_fault_leaves_the_points_open(paper):
    scored = paper.score(s1=Verdict.GRADER_FAULT)
    assert (scored.points, scored.max_points, scored.status) == (None, 10.0, ExerciseStatus.UNGRADABLE)
    assert scored.claims == ()
    assert scored.deductions == ()


def test_a_case_that_was_not_judged_is_our_fault(paper):
    whole = paper.score()
    assert whole.points == 10.0
    judgements = {}
    assert score(paper.exercise, judgements, paper.answers, ()).status is ExerciseStatus.UNGRADABLE
    judgements["a1"] = Judgement(case="a1", verdict=Verdict.RIGHT)
    assert score(paper.exercise, judgements, paper.answers, ()).status is ExerciseStatus.UNGRADABLE


@pytest.mark.parametrize("verdict", [Verdict.MISSING, Verdict.NOT_IMPLEMENTED])
def test_the_stub_is_missing_and_not_wrong(paper, verdict):
    scored = paper.score(**dict.fromkeys(ALL.split(), verdict))
    assert scored.status is ExerciseStatus.MISSING
    assert scored.points == 0.0


def test_a_public_run_scores_the_claims_it_saw(paper):
    scored = paper.score(only="pub")
    assert (scored.points, scored.max_points) == (3.0, 3.0)
    assert scored.status is ExerciseStatus.RIGHT
    assert [claim.id for claim in scored.claims] == ["values"]
    scored = paper.score("pub1", only="pub")
    assert (scored.points, scored.max_points, scored.status) == (0.0, 3.0, ExerciseStatus.WRONG)


def test_a_public_run_has_a_gate_of_its_own(new_paper):
    paper = new_paper(10, core=("core", "f", "pub1 a1"), edge=("edge", "f", "pub2 b1"))
    assert paper.score("pub1", only="pub").points == 0.0
    assert paper.score("pub2", only="pub").points == 7.5
    assert paper.score(only="pub").points == 10.0


NAMES = ALL.split()
SUBSETS = st.sets(st.sampled_from(NAMES)).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(wrong=SUBSETS, explained=SUBSETS, price=st.integers(0, 100), other=SUBSETS, points=st.integers(1, 20))
def test_what_never_breaks(new_paper, explain, wrong, explained, price, other, points):
    paper = new_paper(points, **STANDARD)
    findings = [explain(explained, "flip", price), explain(other, "kd", price)]
    bare, scored = paper.score(wrong), paper.score(wrong, *findings)
    assert scored.points >= bare.points
    for each in (bare, scored):
        assert 0.0 <= each.points <= points
        assert (each.points == points) == (not wrong) == (each.status is ExerciseStatus.RIGHT)
        assert fsum(claim.points for claim in each.claims) == pytest.approx(each.points, abs=1e-9)
        assert fsum(claim.max_points for claim in each.claims) == pytest.approx(points, abs=1e-9)
        assert fsum(one.points for one in each.deductions) == pytest.approx(points - each.points, abs=1e-9)
        assert all(0.0 <= claim.points <= claim.max_points for claim in each.claims)
