"""The result, from which every output is made; DESIGN calls it the one contract. Sentences of ours are never in it."""

from __future__ import annotations

from typing import Literal

import msgspec

from grader.model.finding import Finding
from grader.model.judgement import Difference
from grader.model.running import Frame
from grader.model.submission import Note
from grader.model.text import Text
from grader.model.verdict import ClaimKind, ExerciseStatus, Isolation, Verdict, Visibility


class CourseRef(msgspec.Struct, frozen=True, kw_only=True):
    """Which course."""

    id: str
    title: Text
    groups: dict[str, Text] = {}  # titles of the groups, in course order


class SubmissionRef(msgspec.Struct, frozen=True, kw_only=True):
    """Which submission."""

    id: str
    sha256: str
    files: tuple[str, ...]
    notes: tuple[Note, ...] = ()


class Environment(msgspec.Struct, frozen=True, kw_only=True):
    """What graded it; seed_id names the key without giving it away ("test" for the named test key)."""

    grader: str
    python: str
    numpy: str
    platform: str
    pack_sha256: str
    seed_id: str


class ClaimResult(msgspec.Struct, frozen=True, kw_only=True):
    """One claim; points are hundredths-exact numbers."""

    id: str
    kind: ClaimKind
    function: str
    title: Text
    points: float
    max_points: float
    passed: bool


class Deduction(msgspec.Struct, frozen=True, kw_only=True):
    """Points lost to a finding: an index into findings, or null for claims that failed without an explanation."""

    finding: int | None
    claim: str | None = None
    points: float


class CaseResult(msgspec.Struct, frozen=True, kw_only=True):
    """One case; a hidden one shows neither values nor messages."""

    id: str
    function: str
    claim: str
    visibility: Visibility
    verdict: Verdict
    seconds: float
    difference: Difference | None = None
    frame: Frame | None = None
    exception: str = ""
    message: str = ""


class ExerciseResult(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise of a report; points are null when it is ungradable."""

    id: str
    title: Text
    group: str
    bonus: bool
    points: float | None
    max_points: float
    status: ExerciseStatus
    claims: tuple[ClaimResult, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    findings: tuple[Finding, ...] = ()
    printed: str = ""
    cases: tuple[CaseResult, ...] = ()
    neighbour: Text | None = None
    after: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One graded submission."""

    format: Literal["grader-report"] = "grader-report"
    format_version: Literal[1] = 1
    course: CourseRef
    submission: SubmissionRef
    graded_at: str  # ISO 8601 with offset
    isolation: Isolation
    environment: Environment
    public_only: bool = False  # a run of the public cases is never the grade
    status: Literal["graded", "ungradable"]
    points: float | None
    max_points: float
    bonus_points: float
    exercises: tuple[ExerciseResult, ...]
