"""The ladder in a small world, where students, reference and mistakes are run and compared for real."""

from __future__ import annotations

from itertools import combinations

import msgspec
import pytest

from grader.diagnose import diagnose
from grader.model.finding import RunMistakes
from grader.model.verdict import Certainty, Verdict
from grader.score import score

BY_VALUE = ("flip", "negate", "nobias", "twice", "edge", "nopad", "mean")
STEPS = {"flip": 1, "negate": 1, "nobias": 2, "twice": 2, "edge": 3, "nopad": 3, "mean": 4}
PAIRS = [pair for pair in combinations(BY_VALUE, 2) if STEPS[pair[0]] != STEPS[pair[1]]]
BY_SHAPE = [pair for pair in PAIRS if "nopad" in pair]  # the other one is the whole cause where shapes can be compared
AT_ONCE = [pair for pair in PAIRS if "nopad" not in pair]


def wrong_cases(student):
    return {case for case, judgement in student.judgements.items() if judgement.verdict is not Verdict.RIGHT}


def test_nothing_is_found_where_nothing_is_wrong(world):
    assert world.World().diagnose() == ()


@pytest.mark.parametrize("name", BY_VALUE)
def test_one_mistake_is_named_with_certainty_and_without_a_probe(world, name):
    student = world.World(name)
    findings = student.diagnose()
    assert [finding.mistake for finding in findings] == [name]
    assert student.probes == []
    [finding] = findings
    assert finding.code == "mistake"
    assert finding.certainty is Certainty.CERTAIN
    assert finding.price == 30
    assert set(finding.cases) == set(finding.explains) == wrong_cases(student)
    assert finding.title == world.text(name)
    assert finding.question == world.text(f"{name}?")
    assert finding.example is None


@pytest.mark.parametrize("pair", BY_SHAPE)
def test_a_second_mistake_is_found_in_what_the_first_leaves_over(world, pair):
    student = world.World(*pair)
    findings = student.diagnose()
    assert {finding.mistake for finding in findings} == set(pair)
    explained = [case for finding in findings for case in finding.explains]
    assert sorted(explained) == sorted(wrong_cases(student))
    assert all(finding.certainty is Certainty.CERTAIN for finding in findings)
    assert all(finding.price == 30 for finding in findings)


@pytest.mark.parametrize("pair", AT_ONCE)
def test_two_mistakes_at_once_are_named(world, pair):
    student = world.World(*pair)
    findings = student.diagnose()
    [finding] = findings
    assert finding.mistake == "+".join(pair)
    assert finding.certainty is Certainty.CERTAIN
    assert finding.price == 60
    assert set(finding.cases) == set(finding.explains) == wrong_cases(student)
    assert finding.title == world.text(pair[0])
    assert finding.partner.mistake == pair[1]
    assert finding.partner.question == world.text(f"{pair[1]}?")


def test_probes_are_few_and_small(world):
    for pair in PAIRS:
        student = world.World(*pair)
        student.diagnose()
        assert sum(len(probe.cases) for probe in student.probes) <= 50
        assert all(len(probe.cases) <= 12 for probe in student.probes)
        assert not any(case.endswith("raises") for probe in student.probes for case in probe.cases)


def test_without_probes_a_pair_stays_a_plain_difference(world):
    findings = world.World("flip", "mean").diagnose(exhausted=True)
    assert findings
    assert not any(finding.partner for finding in findings)


def test_half_known_pairs_are_not_named(world):
    student = world.World("flip", "mean")
    facts = student.facts()
    step = diagnose(facts)
    assert isinstance(step, RunMistakes)
    facts = msgspec.structs.replace(facts, exhausted=True)
    assert not any(finding.partner for finding in diagnose(facts))


def test_three_mistakes_are_told_as_they_look(world):
    student = world.World("flip", "nobias", "edge")
    findings = student.diagnose()
    plain = [finding for finding in findings if finding.mistake is None]
    assert [finding.code for finding in plain] == ["wrong_value"]
    assert plain[0].certainty is Certainty.UNKNOWN
    covered = {case for finding in findings for case in finding.cases}
    assert covered == wrong_cases(student)


def test_a_mistake_in_one_function_and_another_in_the_other(world):
    student = world.World("flip", "def change(x, k, dy):\n    return gather(x, dy) ** 2, 2 * dy.sum()\n")
    findings = student.diagnose()
    assert [(finding.mistake, finding.function) for finding in findings] == [("flip", "blur"), (None, "change")]
    assert findings[1].code == "wrong_value"


def test_contract_mistakes_are_named_by_their_verdicts(world):
    [finding] = world.World("unchecked").diagnose()
    assert finding.mistake == "unchecked"
    assert finding.code == "mistake_of_contract"
    assert finding.certainty is Certainty.CERTAIN
    assert finding.explains == ()
    assert set(finding.cases) == {"too_large_raises", "far_too_large_raises"}
    findings = world.World("unchecked", "unchecked_kernel").diagnose()
    assert {finding.mistake for finding in findings} == {"unchecked", "unchecked_kernel"}
    [finding] = world.World("spoil").diagnose()
    assert (finding.mistake, set(finding.cases)) == ("spoil", {"kept", "kept_bias"})


def test_contract_failures_are_findings_beside_a_mistake(world):
    student = world.World("flip", "spoil", "unchecked")
    by_name = {finding.mistake: finding for finding in student.diagnose()}
    assert set(by_name) == {"flip", "spoil", "unchecked"}
    assert set(by_name["spoil"].cases) == {"kept", "kept_bias"}
    assert set(by_name["flip"].cases) - set(by_name["flip"].explains) == {"kept", "kept_bias"}


def test_a_crash_beside_a_mistake_is_a_finding_of_its_own(world):
    crash = "def widen(x, p):\n    return np.concatenate([np.zeros(p), x, np.zeros(p)]) if p < 2 else x[99]\n"
    student = world.World("flip", crash)
    by_code = {finding.code: finding for finding in student.diagnose()}
    assert set(by_code) == {"mistake", "raised"}
    assert by_code["mistake"].mistake == "flip"
    assert by_code["raised"].cases == ("padded_bias",)
    assert by_code["raised"].params["exception"] == "IndexError"
    assert by_code["raised"].certainty is Certainty.CERTAIN


def test_another_shape_beside_a_mistake_is_not_explained(world):
    short = "def weigh(b):\n    return b if b != 3.0 else np.zeros((2, 1))\n"
    student = world.World("flip", short)
    by_code = {finding.code: finding for finding in student.diagnose()}
    assert set(by_code) == {"mistake", "wrong_shape"}
    assert by_code["wrong_shape"].cases == ("padded_bias",)
    assert "padded_bias" not in by_code["mistake"].explains


def test_a_stub_is_one_finding_for_the_whole_exercise(world):
    stub = "def blur(**k):\n    raise NotImplementedError\ndef change(**k):\n    raise NotImplementedError\n"
    [finding] = world.World(stub).diagnose()
    assert (finding.code, finding.function) == ("not_implemented", "")
    assert len(finding.cases) == 15


def test_public_cases_alone_make_a_name_certain_with_two(world):
    [finding] = world.World("mean", only="pub").diagnose()
    assert finding.mistake == "mean"
    assert set(finding.cases) == {"pub_plain", "pub_grad"}
    assert finding.certainty is Certainty.CERTAIN
    [finding] = world.World("nopad", only="padded_b").diagnose()
    assert (finding.mistake, finding.certainty, finding.explains) == ("nopad", Certainty.POSSIBLE, ())


def test_without_the_hidden_half_names_are_left(world):
    student = world.World("flip", only="p")
    bare = msgspec.structs.replace(world.EXERCISE, solution=None)
    [finding] = student.diagnose(exercise=bare)
    assert (finding.mistake, finding.title, finding.price) == ("flip", None, 30)
    findings = world.World("flip", "mean").diagnose(exercise=bare)
    assert not any(finding.partner for finding in findings)


@pytest.mark.parametrize(
    "sources", [("flip",), ("flip", "nobias"), ("mean", "spoil", "unchecked"), ("flip", "edge", "mean")]
)
def test_explained_is_never_scored_below_unexplained(world, sources):
    student = world.World(*sources)
    findings = student.diagnose()
    with_findings = score(world.EXERCISE, student.judgements, world.ANSWERS, findings)
    without = score(world.EXERCISE, student.judgements, world.ANSWERS, ())
    assert without.points <= with_findings.points < 10.0


def test_no_hidden_value_is_told(world):
    for sources in (("flip",), ("flip", "nobias", "edge"), ("def gather(x, k):\n    return x * 0 + 7.125\n",)):
        for finding in world.World(*sources, only="p" if sources == ("flip",) else "").diagnose():
            if finding.params.get("visibility") == "hidden":
                told = set(finding.params)
                assert not told & {"actual", "expected", "index", "actual_shape", "expected_shape", "message", "where"}
