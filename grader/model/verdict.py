"""The closed vocabularies of a result."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What became of one case; everything but GRADER_FAULT is about the student's code."""

    RIGHT = "right"
    WRONG_VALUE = "wrong_value"
    WRONG_SHAPE = "wrong_shape"
    WRONG_DTYPE = "wrong_dtype"
    WRONG_TYPE = "wrong_type"
    NONFINITE = "nonfinite"
    MODIFIED_INPUT = "modified_input"
    ALIASED = "aliased"
    NOT_DETERMINISTIC = "not_deterministic"
    RAISED = "raised"
    DID_NOT_RAISE = "did_not_raise"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out_of_memory"
    KILLED = "killed"
    EXITED = "exited"
    IMPORT_FAILED = "import_failed"
    FORBIDDEN_IMPORT = "forbidden_import"
    FORBIDDEN_CALL = "forbidden_call"
    REQUIRED_CALL_MISSING = "required_call_missing"
    TOO_MUCH_WORK = "too_much_work"
    MISSING = "missing"
    NOT_IMPLEMENTED = "not_implemented"
    OUTPUT_TOO_LARGE = "output_too_large"
    PROTOCOL_ERROR = "protocol_error"
    SKIPPED = "skipped"
    GRADER_FAULT = "grader_fault"


CONTRACT_VERDICTS = frozenset(
    {
        Verdict.MODIFIED_INPUT,
        Verdict.ALIASED,
        Verdict.NOT_DETERMINISTIC,
        Verdict.DID_NOT_RAISE,
        Verdict.FORBIDDEN_CALL,
        Verdict.REQUIRED_CALL_MISSING,
        Verdict.TOO_MUCH_WORK,
    }
)
"""Verdicts about how the code behaves rather than which values it returns."""


class ClaimKind(StrEnum):
    """The four kinds of claim and, in their order, what they are worth."""

    CORE = "core"
    EDGE = "edge"
    ROBUSTNESS = "robustness"
    SPEED = "speed"


KIND_SHARES = {ClaimKind.CORE: 60, ClaimKind.EDGE: 25, ClaimKind.ROBUSTNESS: 10, ClaimKind.SPEED: 5}
"""Percent of an exercise's points that each kind carries."""


class Visibility(StrEnum):
    """Who may see a case's data."""

    PUBLIC = "public"
    HIDDEN = "hidden"


class Certainty(StrEnum):
    """How sure a finding is of its cause."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class ExerciseStatus(StrEnum):
    """The state of one exercise in a report."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    MISSING = "missing"
    UNGRADABLE = "ungradable"


class Isolation(StrEnum):
    """How well student code is kept apart: FULL is rlimits + Landlock + seccomp."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Comparator(StrEnum):
    """How an output is compared with the expected one."""

    EXACT = "exact"
    NORMWISE = "normwise"
    ULP = "ulp"
    INTEGERS = "integers"
    STATISTICAL = "statistical"
    CHOICE = "choice"


class Check(StrEnum):
    """Contract checks that a case may ask for."""

    UNMODIFIED = "unmodified"
    NO_ALIAS = "no_alias"
    REPEATABLE = "repeatable"
    OTHER_GENERATOR = "other_generator"
