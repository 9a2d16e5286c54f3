"""The answer book: what the oracle computed once for a pack, a seed and a NumPy version."""

from __future__ import annotations

import msgspec

from grader.model.running import CallOutcome
from grader.model.value import Value
from grader.model.verdict import Verdict


class Distribution(msgspec.Struct, frozen=True, kw_only=True):
    """What a random output must be distributed like."""

    family: str  # normal | uniform
    mean: float
    std: float


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Inputs, expected value and scales of one call; one dtype and one scale per leaf of the result, in order.

    `expected` was computed in double precision from the same rounded inputs; `dtypes` says what it should come in.
    """

    args: dict[str, Value]
    raises: bool = False
    expected: Value = None
    dtypes: tuple[str, ...] = ()  # per leaf, what the dtype rule demands ("" for what is no array or NumPy scalar)
    scales: tuple[float, ...] = ()
    terms: int = 1
    distribution: Distribution | None = None


class WrongAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What a mistake does with the same call."""

    outcome: CallOutcome
    distribution: Distribution | None = None
    verdict: Verdict | None = None  # of the mistake on this case, on its first call, where it was judged in advance
    touched: tuple[str, ...] = ()  # outputs that it gets wrong, likewise


class CaseAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """All answers of one case: main call, larger calls of a speed case, each mistake's answers to the same calls."""

    case: str
    answer: Answer
    work: tuple[Answer, ...] = ()
    mistakes: dict[str, tuple[WrongAnswer, ...]] = {}  # one per call: main, then work


class SmallInput(msgspec.Struct, frozen=True, kw_only=True):
    """A small input made of public recipes, with the reference's answer: where a wrong function may be shown wrong."""

    id: str
    function: str
    answer: Answer


class AnswerBook(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of one exercise, by case id."""

    exercise: str
    digest: str  # of the exercise
    seed_id: str
    numpy: str
    cases: dict[str, CaseAnswers]
    small: tuple[SmallInput, ...] = ()  # of all functions, the smallest first
