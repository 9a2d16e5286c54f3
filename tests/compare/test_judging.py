"""Judging a case: failures, ValueError, the order of value, contract and work."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import pytest

from grader.compare import judge
from grader.model.answer import Answer, CaseAnswers
from grader.model.errors import InternalError
from grader.model.pack import Case, Function
from grader.model.running import CallOutcome, Failure, Frame
from grader.model.verdict import Check, Comparator, Verdict, Visibility

Y = np.array([1.0, 2.0])
FUNCTION = Function(name="f", parameters=("x",), required=1, outputs=("y",), comparators=(Comparator.NORMWISE,))
CASE = Case(id="c", function="f", claim="k", visibility=Visibility.HIDDEN, args={})
RAISING = msgspec.structs.replace(CASE, raises=True)
KNOWN = CaseAnswers(case="c", answer=Answer(args={}, expected=Y))
KNOWN_RAISING = CaseAnswers(case="c", answer=Answer(args={}, raises=True))


def outcome(value=None, **facts):
    return CallOutcome(id="c", value=value, **facts)


def fail(verdict, **facts):
    return outcome(failure=Failure(verdict=verdict, **facts), seconds=0.25)


FAILURES = [
    Verdict.RAISED,
    Verdict.TIMEOUT,
    Verdict.OUT_OF_MEMORY,
    Verdict.KILLED,
    Verdict.EXITED,
    Verdict.IMPORT_FAILED,
    Verdict.FORBIDDEN_IMPORT,
    Verdict.MISSING,
    Verdict.NOT_IMPLEMENTED,
    Verdict.OUTPUT_TOO_LARGE,
    Verdict.PROTOCOL_ERROR,
    Verdict.SKIPPED,
    Verdict.GRADER_FAULT,
]


@pytest.mark.parametrize("verdict", FAILURES)
@pytest.mark.parametrize(("case", "known"), [(CASE, KNOWN), (RAISING, KNOWN_RAISING)])
def test_a_failure_is_its_own_verdict(verdict, case, known):
    frame = Frame(file="f.py", line=3)
    failed = fail(verdict, exception="KeyError", message="no", frame=frame, params={"module": "torch"})
    judgement = judge(case, FUNCTION, known, (failed,))
    assert judgement.verdict is verdict
    assert (judgement.exception, judgement.message, judgement.frame) == ("KeyError", "no", frame)
    assert judgement.params == {"module": "torch"}
    assert judgement.seconds == 0.25
    assert judgement.margin == math.inf


@pytest.mark.parametrize("verdict", FAILURES)
def test_only_a_raised_value_error_is_right_where_one_is_due(verdict):
    judgement = judge(RAISING, FUNCTION, KNOWN_RAISING, (fail(verdict, exception="MyError", is_value_error=True),))
    assert judgement.verdict is (Verdict.RIGHT if verdict is Verdict.RAISED else verdict)


def test_another_exception_is_raised():
    judgement = judge(RAISING, FUNCTION, KNOWN_RAISING, (fail(Verdict.RAISED, exception="IndexError"),))
    assert judgement.verdict is Verdict.RAISED
    assert judgement.difference.expected_type == "ValueError"
    assert judgement.difference.actual_type == "IndexError"


def test_a_value_did_not_raise():
    for value in (Y, None, ValueError):
        judgement = judge(RAISING, FUNCTION, KNOWN_RAISING, (outcome(value),))
        assert judgement.verdict is Verdict.DID_NOT_RAISE
    assert judge(RAISING, FUNCTION, KNOWN_RAISING, (outcome(Y),)).difference.actual_type == "array"


def test_a_value_error_where_a_value_is_due_is_raised():
    judgement = judge(CASE, FUNCTION, KNOWN, (fail(Verdict.RAISED, exception="ValueError", is_value_error=True),))
    assert judgement.verdict is Verdict.RAISED
    assert judgement.difference is None


def test_none_is_the_right_answer_only_where_none_is_expected():
    nothing = CaseAnswers(case="c", answer=Answer(args={}, expected=None))
    assert judge(CASE, FUNCTION, nothing, (outcome(None),)).verdict is Verdict.RIGHT
    assert judge(CASE, FUNCTION, KNOWN, (outcome(None),)).verdict is Verdict.WRONG_TYPE


CHECKED = msgspec.structs.replace(CASE, checks=frozenset(Check))
WELL = {"repeat": (Y,), "other": (Y + 1,)}

BREACHES = {
    Verdict.FORBIDDEN_CALL: ({"forbidden": ("numpy.convolve",)}, "forbid", ("numpy.convolve",)),
    Verdict.REQUIRED_CALL_MISSING: ({"unmet": ("numpy.fft",)}, "require", ("numpy.fft",)),
    Verdict.MODIFIED_INPUT: ({"modified": ("x", "w")}, "unmodified", ("x", "w")),
    Verdict.ALIASED: ({"aliased": ("x",)}, "no_alias", ("x",)),
    Verdict.NOT_DETERMINISTIC: ({"repeat": (Y + 1,)}, "repeatable", ()),
}


def test_a_call_that_keeps_its_contract_is_right():
    assert judge(CHECKED, FUNCTION, KNOWN, (outcome(Y, **WELL),)).verdict is Verdict.RIGHT


@pytest.mark.parametrize("verdict", BREACHES)
def test_a_breach_decides_after_the_values(verdict):
    facts, rule, names = BREACHES[verdict]
    judgement = judge(CHECKED, FUNCTION, KNOWN, (outcome(Y, **(WELL | facts)),))
    assert judgement.verdict is verdict
    assert judgement.difference.rule == rule
    assert judgement.difference.names == names
    assert judgement.also == ()


@pytest.mark.parametrize("verdict", BREACHES)
def test_a_wrong_value_decides_and_the_breach_is_kept_beside_it(verdict):
    facts = {"repeat": (Y + 5,), "other": (Y,)} | BREACHES[verdict][0]
    judgement = judge(CHECKED, FUNCTION, KNOWN, (outcome(Y + 5, **facts),))
    assert judgement.verdict is Verdict.WRONG_VALUE
    assert verdict in judgement.also


def test_breaches_decide_in_their_order():
    facts = {}
    for verdict in reversed(BREACHES):
        facts |= BREACHES[verdict][0]
        assert judge(CHECKED, FUNCTION, KNOWN, (outcome(Y, **(WELL | facts)),)).verdict is verdict


@pytest.mark.parametrize("facts", [{"modified": ("x",)}, {"aliased": ("x",)}, {"repeat": (Y + 1,)}, {"other": (Y,)}])
def test_what_was_not_asked_for_does_not_count(facts):
    assert judge(CASE, FUNCTION, KNOWN, (outcome(Y, **facts),)).verdict is Verdict.RIGHT


def speed(lines, values=None):
    known = CaseAnswers(case="c", answer=KNOWN.answer, work=(KNOWN.answer,) * (len(lines) - 1))
    values = values or [Y] * len(lines)
    calls = tuple(outcome(value, lines=count, seconds=1.0) for value, count in zip(values, lines, strict=True))
    return judge(CASE, FUNCTION, known, calls)


@pytest.mark.parametrize("lines", [(10, 10, 10), (10, 3, 10), (0, 0)])
def test_work_that_does_not_grow_is_right(lines):
    judgement = speed(lines)
    assert judgement.verdict is Verdict.RIGHT
    assert judgement.seconds == len(lines)


def test_work_that_grows_is_too_much():
    judgement = speed((10, 10, 25))
    assert judgement.verdict is Verdict.TOO_MUCH_WORK
    assert (judgement.difference.actual, judgement.difference.expected) == (25, 10)
    assert judgement.difference.path == (1,)
    assert judgement.difference.error == 2.5


def test_uncounted_work_is_not_paid_for():
    assert speed((10, None)).verdict is Verdict.PROTOCOL_ERROR
    assert speed((None, 10)).verdict is Verdict.PROTOCOL_ERROR


def test_larger_calls_must_be_right_too():
    assert speed((10, 10), [Y, Y + 1]).verdict is Verdict.WRONG_VALUE
    assert speed((10, 99), [Y + 1, Y]).also == (Verdict.TOO_MUCH_WORK,)
    known = CaseAnswers(case="c", answer=KNOWN.answer, work=(KNOWN.answer,))
    late = (outcome(Y, lines=3), fail(Verdict.TIMEOUT))
    assert judge(CASE, FUNCTION, known, late).verdict is Verdict.TIMEOUT


@pytest.mark.parametrize("outcomes", [(), (outcome(Y), outcome(Y))])
def test_missing_or_surplus_outcomes_are_our_fault(outcomes):
    with pytest.raises(InternalError):
        judge(CASE, FUNCTION, KNOWN, outcomes)


def test_a_judgement_can_be_written_as_json():
    for value in (Y + 1, Y * np.nan, Y * np.inf, Y[:1], None, {"a": 2**80}, Y.astype("f4")):
        judgement = judge(CASE, FUNCTION, KNOWN, (outcome(value),))
        difference = judgement.difference
        assert msgspec.json.decode(msgspec.json.encode(difference), type=type(difference)) == difference
