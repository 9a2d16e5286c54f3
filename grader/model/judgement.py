"""What comparing one case found."""

from __future__ import annotations

import msgspec

from grader.model.running import Frame
from grader.model.verdict import Verdict


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """The first difference that decides, with its number, the tolerance and its reason; unset fields do not apply."""

    output: str = ""  # name of the output, "dx"
    path: tuple[int | str, ...] = ()  # where in a nested result
    index: tuple[int, ...] | None = None  # first wrong entry
    actual: float | int | str | None = None
    expected: float | int | str | None = None
    error: float | None = None  # the number that decided
    tolerance: float | None = None
    rule: str = ""  # code of the tolerance's reason: exact, normwise, … (compare/README.md)
    wrong: int | None = None  # entries outside the tolerance
    total: int | None = None
    actual_shape: tuple[int, ...] | None = None
    expected_shape: tuple[int, ...] | None = None
    actual_type: str = ""
    expected_type: str = ""
    names: tuple[str, ...] = ()  # arguments modified or aliased, calls forbidden or missing
    because: str = ""  # the author's reason, where the case widens its tolerance


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """The verdict on one case; `margin` is error/tolerance (0 for equal, inf for another shape)."""

    case: str
    verdict: Verdict
    difference: Difference | None = None
    margin: float = 0.0
    seconds: float = 0.0
    frame: Frame | None = None
    exception: str = ""
    message: str = ""
    params: dict[str, str] = {}  # of the failure
    also: tuple[Verdict, ...] = ()  # contract verdicts that hold besides, where a value decided
    touched: tuple[str, ...] = ()  # outputs of the case's own call whose values are wrong


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """How a student's outcome relates to one mistake's on one case.

    same: both gave values of one structure, shape and dtype, and they are equal within the tolerance.
    contradicts: both gave comparable values and they differ. Neither: they cannot be compared.
    telling: the mistake itself is not right here by its value.
    contract: its verdict is a contract verdict, and the student's is the same.
    breaks: its verdict is a contract verdict, whatever the student's is.
    idle: its values are right here, so that it does nothing to them.
    touched: outputs whose values the mistake gets wrong. agrees: outputs in which student and mistake are equal.
    """

    same: bool = False
    contradicts: bool = False
    telling: bool = False
    contract: bool = False
    breaks: bool = False
    idle: bool = False
    touched: tuple[str, ...] = ()
    agrees: tuple[str, ...] = ()
