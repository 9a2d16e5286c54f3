"""The third rung: what all results have in common that no mistake explains."""

from __future__ import annotations

import msgspec
import pytest

from grader.diagnose.patterns import find_patterns
from grader.diagnose.view import list_views
from grader.model.resemblance import Likeness, Pattern, Resemblance
from grader.model.verdict import Certainty, Verdict
from grader.score import score

WHOLE = (
    "def blur(x, k, b=0.0, p=0):\n    check_kernel(k)\n    check(widen(x, p), k)\n    y = gather(widen(x, p), k) + b\n"
)
FLIP = Resemblance(pattern=Pattern.FLIPPED, axes=("axis=0",))
SIGN = Resemblance(pattern=Pattern.SIGN)
CASES = ("pub_plain", "plain", "bias", "pub_bias")


def blur(line):
    return WHOLE + f"    return {line}\n"


def told(world, source, **more):
    return {finding.code: finding for finding in world.World(source, **more).diagnose() if finding.function == "blur"}


@pytest.mark.parametrize(
    ("line", "code", "params"),
    [
        ("y[::-1].copy()", "pattern_flipped", {"axes": "axis=0", "outputs": "y"}),
        ("2 * y", "pattern_scaled", {"number": "2"}),
        ("0.37 * y", "pattern_scaled", {"number": "0.37"}),
        ("y + 4.5", "pattern_offset", {"number": "9/2"}),
        ("y.astype(int)", "pattern_truncated", {"cause": "trunc"}),
        ("y.astype('f4').astype(float)", "pattern_rounded", {"held": "float32"}),
        ("np.roll(y, 1)", "pattern_shifted", {"cause": "wrap_later", "amount": 1}),
        ("y[:-1]", "pattern_cropped", {"cause": "end", "amount": 1}),
        ("np.pad(y, 1)", "pattern_padded", {"cause": "both_zeros", "amount": 1}),
        ("y[None]", "pattern_reshaped", {"cause": "shape"}),
    ],
)
def test_a_pattern_of_all_wrong_cases_is_told_with_certainty(world, line, code, params):
    student = world.World(blur(line))
    findings = [finding for finding in student.diagnose() if finding.function == "blur"]
    [finding] = [finding for finding in findings if finding.code == code]
    assert finding.certainty is Certainty.CERTAIN
    assert finding.mistake is None
    assert finding.explains == ()
    assert finding.price == 0
    assert {name: finding.params[name] for name in params} == params
    plain = {"wrong_value", "wrong_shape", "wrong_dtype", "nonfinite"}
    wrong = {case for case, judgement in student.judgements.items() if judgement.verdict.value in plain}
    assert set(finding.cases) == wrong
    assert not [each for each in findings if each.code in plain]


def test_what_has_nothing_in_common_stays_a_plain_difference(world):
    assert set(told(world, blur("np.sin(7 * y) + 1"))) == {"wrong_value"}


def test_one_case_without_it_and_there_is_no_pattern(world):
    assert set(told(world, blur("-y if x.size != 9 else 3 * y"))) == {"wrong_value"}


def test_a_known_mistake_comes_first(world):
    findings = world.World("negate").diagnose()
    assert {finding.code for finding in findings} == {"mistake"}


def test_a_pattern_costs_what_the_plain_difference_does(world):
    student = world.World(blur("2 * y"))
    plain = student.diagnose(likenesses={}, exhausted=True)
    patterned = student.diagnose(exhausted=True)
    assert {finding.code for finding in plain} == {"wrong_value"}
    assert {finding.code for finding in patterned} == {"pattern_scaled"}
    scores = [score(world.EXERCISE, student.judgements, world.ANSWERS, findings) for findings in (plain, patterned)]
    assert scores[0].points == scores[1].points


def test_outputs_have_patterns_of_their_own(world):
    source = "def change(x, k, dy):\n    return -gather(x, dy), 1.0 * dy.sum()\n"
    findings = world.World(source).diagnose()
    [finding] = findings
    assert (finding.code, finding.params["outputs"]) == ("pattern_sign", "dk")
    other = "def change(x, k, dy):\n    return -gather(x, dy), dy.sum() + 0.123\n"
    codes = {finding.code for finding in world.World(other).diagnose()}
    assert codes == {"pattern_sign", "wrong_value"}  # db is not explained


def test_of_hidden_cases_alone_a_number_has_one_digit(world):
    params = told(world, blur("y if x.size in (5, 6) and not p else 0.37 * y"))["pattern_scaled"].params
    assert params["visibility"] == "hidden"
    assert params["number"] == "≈0.4"
    public = told(world, blur("0.37 * y"))["pattern_scaled"].params
    assert public["number"] == "0.37"
    assert not {"actual", "expected"} & params.keys()


def sight(world, readings):
    """Diagnose cases of blur whose readings are made up."""
    facts = world.World(blur("np.sin(7 * y) + 1")).facts()
    likenesses = {
        case: (Likeness(output="y", readings=found),) if isinstance(found, dict) else found
        for case, found in zip(CASES, readings, strict=False)
    }
    judgements = {case: facts.judgements[case] for case in likenesses}
    facts = msgspec.structs.replace(facts, judgements=judgements, likenesses=likenesses)
    found = find_patterns(list_views(facts), set())
    assert {case for case, _ in found.covered} == {case for finding in found.findings for case in finding.cases}
    return found.findings


def test_one_telling_case_makes_it_possible_and_two_certain(world):
    [finding] = sight(world, [{SIGN: True}, {SIGN: False}])
    assert finding.certainty is Certainty.POSSIBLE
    [finding] = sight(world, [{SIGN: True}, {SIGN: False}, {SIGN: True}])
    assert finding.certainty is Certainty.CERTAIN
    assert sight(world, [{FLIP: False}, {FLIP: False}, {FLIP: False}]) == []


def test_a_sign_or_a_factor_of_single_numbers_is_possible_once_it_repeats(world):
    [finding] = sight(world, [{SIGN: False}] * 3)
    assert finding.certainty is Certainty.POSSIBLE
    assert sight(world, [{SIGN: False}] * 2) == []
    double = {**dict.fromkeys(scaled("2", "N"), False), FLIP: False}
    [finding] = sight(world, [double] * 3)
    assert (finding.code, finding.certainty) == ("pattern_scaled", Certainty.POSSIBLE)
    assert sight(world, [dict.fromkeys(scaled("0.37"), False)] * 4) == []
    offset = Resemblance(pattern=Pattern.OFFSET, reading="1", number=True)
    assert sight(world, [double | {offset: False}] * 3) == []


def test_the_simplest_pattern_is_told(world):
    [finding] = sight(world, [{FLIP: True, SIGN: True}] * 2)
    assert finding.code == "pattern_sign"


def test_two_that_compete_are_both_left_out(world):
    other = Resemblance(pattern=Pattern.FLIPPED, axes=("axis=1",))
    assert sight(world, [{FLIP: True, other: True}] * 2) == []
    [finding] = sight(world, [{FLIP: True, other: True}, {other: True}])
    assert finding.params["axes"] == "axis=1"


def scaled(*names):
    return {Resemblance(pattern=Pattern.SCALED, reading=name, number=name[0].isdigit()): True for name in names}


def test_a_factor_is_called_what_fits_all_cases(world):
    [finding] = sight(world, [scaled("2", "N", "k"), scaled("3", "N")])
    assert (finding.params["constants"], finding.params["cause"]) == ("N", "named")
    assert "number" not in finding.params
    [finding] = sight(world, [scaled("2", "N"), scaled("2", "k")])
    assert (finding.params["number"], finding.params.get("constants")) == ("2", None)
    [finding] = sight(world, [scaled("2", "N"), scaled("2", "N")])
    assert (finding.params["number"], finding.params["constants"], finding.params["cause"]) == ("2", "N", "both")
    [finding] = sight(world, [scaled("2", "N", "k"), scaled("3", "N", "k")])
    assert (finding.params["constants"], finding.params["cause"]) == ("N, k", "readings")
    assert sight(world, [scaled("2"), scaled("3")]) == []


def test_right_cases_say_what_a_factor_is_not_called(world):
    ones = {Resemblance(pattern=Pattern.SCALED, reading="N"): False}
    right = msgspec.structs.replace(world.World().judgements["bias"], verdict=Verdict.RIGHT)
    facts = world.World(blur("np.sin(7 * y) + 1")).facts()
    likenesses = {
        "pub_plain": (Likeness(output="y", readings=scaled("2", "N", "k")),),
        "plain": (Likeness(output="y", readings=scaled("3", "N", "k")),),
        "bias": (Likeness(output="y", right=True, readings=ones),),
    }
    judgements = {**{case: facts.judgements[case] for case in likenesses}, "bias": right}
    facts = msgspec.structs.replace(facts, judgements=judgements, likenesses=likenesses)
    [finding] = find_patterns(list_views(facts), set()).findings
    assert finding.params["constants"] == "N"


def test_an_odd_number_needs_two_telling_cases(world):
    assert sight(world, [scaled("0.37")]) == []
    [finding] = sight(world, [scaled("0.37"), scaled("0.37")])
    assert finding.params["number"] == "0.37"
    [finding] = sight(world, [scaled("1/4")])
    assert finding.certainty is Certainty.POSSIBLE


def test_a_wrong_dtype_alone_joins_a_pattern_that_it_shows_too(world):
    cut = Resemblance(pattern=Pattern.TRUNCATED, way="trunc")
    dtype = Resemblance(pattern=Pattern.DTYPE)
    exact = (Likeness(output="y", only_dtype=True, readings={dtype: True, cut: False}),)
    single = (Likeness(output="y", only_dtype=True, readings={dtype: True}),)
    [finding] = sight(world, [{cut: True}, {cut: True}, exact])
    assert (finding.code, len(finding.cases)) == ("pattern_truncated", 3)
    codes = {finding.code: len(finding.cases) for finding in sight(world, [{cut: True}, {cut: True}, exact, single])}
    assert codes == {"pattern_truncated": 3, "pattern_dtype": 1}


def test_a_pattern_is_shown_where_it_is_seen(world):
    [finding] = sight(world, [{SIGN: False}, {SIGN: True}, {SIGN: True}, {SIGN: True}])
    assert finding.params["case"] == "pub_bias"  # public, as the first one, and telling
    [finding] = sight(world, [{SIGN: True}, {SIGN: True}])
    assert finding.params["case"] == "pub_plain"


def test_looking_stops_where_nothing_is_shared(world):
    student = world.World(blur("np.sin(7 * y) + 1"))
    asked = []

    class Watched(dict):
        def get(self, name, default=None):
            asked.append(name)
            return super().get(name, default)

    student.diagnose(likenesses=Watched(student.likenesses()))
    blurred = [name for name in asked if not name.startswith(("grad", "pub_grad"))]
    assert len(blurred) < sum(judgement.verdict is Verdict.WRONG_VALUE for judgement in student.judgements.values())
