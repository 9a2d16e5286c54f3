"""Diagnosis: what went wrong, how sure we are, and what else diagnose would like to have run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from grader.model.answer import CaseAnswers
from grader.model.judgement import Difference, Judgement, Match
from grader.model.pack import Exercise, Feedback
from grader.model.resemblance import Likeness
from grader.model.running import CallOutcome, Frame
from grader.model.text import Text
from grader.model.verdict import Certainty, Verdict


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """One value in an example: name, shape, dtype, entries as nested lists (floats may be "nan", "inf", "-inf")."""

    name: str
    shape: tuple[int, ...] | None = None
    dtype: str = ""
    values: Any = None


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What came of an input that belongs to no case: it was looked for, made of public recipes."""

    verdict: Verdict
    difference: Difference | None = None
    frame: Frame | None = None
    exception: str = ""
    message: str = ""


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """The smallest failing input known: arguments, the student's outputs and the expected ones.

    It is a public case's, or with `found` one that was looked for; never a hidden case's.
    """

    case: str  # with `found` no case's id
    function: str
    arguments: tuple[Shown, ...]
    actual: tuple[Shown, ...]
    expected: tuple[Shown, ...]
    output: str = ""  # which output the first wrong entry is in
    index: tuple[int, ...] | None = None
    found: Found | None = None


class ErrorPicture(msgspec.Struct, frozen=True, kw_only=True):
    """How far off the entries of an output are on a public case: a map of one slice, and all entries counted by decade.

    An error is measured in tolerances, in ones where the tolerance is zero. `rows` has a character an entry: "=" equal,
    "-" within the tolerance, "x" NaN or infinity in the wrong place, "1" to "5" wrong, "1" from 10**steps[0] on.
    `counts` starts at decade `lowest`.
    """

    case: str
    output: str
    path: tuple[int | str, ...] = ()
    shape: tuple[int, ...]
    index: tuple[int, ...]  # first wrong entry; all but the last two of it name the slice
    unit: Literal["tolerance", "one"] = "tolerance"
    top: int = 0  # index of the first row shown
    left: int = 0
    rows: tuple[str, ...]
    steps: tuple[int, ...] = ()
    equal: int = 0
    special: int = 0
    right: int = 0  # the equal ones included
    lowest: int = 0
    counts: tuple[int, ...] = ()


class Partner(msgspec.Struct, frozen=True, kw_only=True):
    """The second mistake of a pair, in its author's words."""

    mistake: str
    title: Text | None = None
    question: Text | None = None
    why: Text | None = None


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that went wrong in an exercise; `code` has its sentences in render, authors' texts are embedded."""

    code: str
    mistake: str | None = None
    params: dict[str, str | int | float] = {}
    certainty: Certainty
    function: str = ""
    cases: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()  # cases whose failure it explains by value
    price: int = 0  # percent
    title: Text | None = None
    question: Text | None = None
    why: Text | None = None
    partner: Partner | None = None  # title, question and why above are the first mistake's of a pair
    example: Example | None = None
    picture: ErrorPicture | None = None


class RunMistakes(msgspec.Struct, frozen=True, kw_only=True):
    """A probe: answer these cases, or small inputs, with the reference under these mistakes together."""

    mistakes: tuple[str, ...]
    cases: tuple[str, ...]


class RunStudent(msgspec.Struct, frozen=True, kw_only=True):
    """A probe: call the student's functions with these small inputs of the answer book, in a fresh child."""

    inputs: tuple[str, ...]


Probe = RunMistakes | RunStudent


class ProbeResult(msgspec.Struct, frozen=True, kw_only=True):
    """What a probe gave: matches per case for RunMistakes, judgements per input for RunStudent."""

    probe: Probe
    matches: dict[str, Match] = {}
    judgements: dict[str, Judgement] = {}


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """All that diagnose may look at for one exercise; `matches` maps case to mistake to match.

    `likenesses` maps case to what the wrong outputs of it have in common with the expected ones.
    """

    exercise: Exercise
    judgements: dict[str, Judgement]
    outcomes: dict[str, CallOutcome]
    answers: dict[str, CaseAnswers]
    matches: Mapping[str, Mapping[str, Match]]  # computed when asked for
    likenesses: Mapping[str, tuple[Likeness, ...]] = {}  # likewise
    probes: tuple[ProbeResult, ...] = ()
    feedback: Feedback = Feedback.PRACTICE  # in practice nothing says which items of a concept set are wrong
    exhausted: bool = False  # no more probes: decide with what is here
