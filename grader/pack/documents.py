"""The YAML documents of a pack as types: what may stand in each file, and nothing else.

The reader checks documents against these types, and the JSON Schemas for editors are made from them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import UNSET, Meta, UnsetType

from grader.model.pack import ExerciseKind, Feedback
from grader.model.recipe import Argument
from grader.model.text import Text
from grader.model.verdict import Check, ClaimKind, Comparator

FormatVersion: TypeAlias = Literal[1]
Name: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
"""Ids: they are also folder names, Python files and anchors in reports."""
PythonName: TypeAlias = Annotated[str, Meta(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=60)]
Dotted: TypeAlias = Annotated[str, Meta(pattern=r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$")]
FilledText: TypeAlias = Annotated[str, Meta(pattern=r"\S")]
Points: TypeAlias = Annotated[int, Meta(ge=1, le=1000)]


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every mapping in a document: its keys are the fields, no others."""


class CourseEntry(Document, frozen=True, kw_only=True):
    """One exercise in the course's order."""

    id: Name
    points: Points
    after: tuple[Name, ...] = ()
    bonus: bool = False


class GroupEntry(Document, frozen=True, kw_only=True):
    """A titled run of exercises."""

    id: Name
    title: Text
    exercises: Annotated[tuple[CourseEntry, ...], Meta(min_length=1)]


class CourseDocument(Document, frozen=True, kw_only=True):
    """course.yaml."""

    format_version: FormatVersion
    id: Name
    title: Text
    feedback: Feedback = Feedback.PRACTICE
    groups: Annotated[tuple[GroupEntry, ...], Meta(min_length=1)]


class FunctionEntry(Document, frozen=True, kw_only=True):
    """One function that the student writes."""

    name: PythonName
    parameters: tuple[PythonName, ...]
    required: Annotated[int, Meta(ge=0)]
    outputs: Annotated[tuple[PythonName, ...], Meta(min_length=1)] | UnsetType = UNSET  # needed but for `choice`
    compare: Comparator | dict[str, Comparator]
    max_ulp: Annotated[int, Meta(ge=0, le=1 << 20)] | UnsetType = UNSET
    scale: Literal["absolute", "reference"] | UnsetType = UNSET
    dtype_from: tuple[PythonName, ...] = ()
    free_dtype: tuple[PythonName, ...] = ()


class ProvidedEntry(Document, frozen=True, kw_only=True):
    """A function that is handed to the student's by keyword."""

    name: PythonName
    exercise: Name | UnsetType = UNSET  # without one, the exercise's own provided.py has it


class CallsEntry(Document, frozen=True, kw_only=True):
    """Which calls core cases must not, or must, make."""

    forbid: tuple[Dotted, ...] = ()
    require: tuple[Dotted, ...] = ()
    only: tuple[Dotted, ...] = ()


class ClaimEntry(Document, frozen=True, kw_only=True):
    """A named promise about one function."""

    id: Name
    function: PythonName
    kind: ClaimKind
    title: Text


class ItemEntry(Document, frozen=True, kw_only=True):
    """One question of a concept set."""

    id: Name
    options: Annotated[tuple[Annotated[str, Meta(pattern="^[a-z]$")], ...], Meta(min_length=2)]
    title: Text


class LimitsEntry(Document, frozen=True, kw_only=True):
    """What an exercise may use."""

    case_seconds: Annotated[float, Meta(gt=0, le=60)] = 2.0
    exercise_seconds: Annotated[float, Meta(gt=0, le=600)] = 20.0
    memory_mb: Annotated[int, Meta(ge=64, le=4096)] = 512


class ExerciseDocument(Document, frozen=True, kw_only=True):
    """exercise.yaml."""

    format_version: FormatVersion
    id: Name
    kind: ExerciseKind
    title: Text
    source: FilledText
    functions: Annotated[tuple[FunctionEntry, ...], Meta(min_length=1)]
    provided: tuple[ProvidedEntry, ...] = ()
    calls: CallsEntry = CallsEntry()
    imports: tuple[PythonName, ...] = ()
    claims: Annotated[tuple[ClaimEntry, ...], Meta(min_length=1)] | UnsetType = UNSET
    items: Annotated[tuple[ItemEntry, ...], Meta(min_length=1)] | UnsetType = UNSET
    limits: LimitsEntry = LimitsEntry()
    neighbour: Text | UnsetType = UNSET


class ToleranceEntry(Document, frozen=True, kw_only=True):
    """A wider tolerance, with its reason."""

    factor: Annotated[float, Meta(gt=1, le=1e12)]
    because: FilledText


class CaseEntry(Document, frozen=True, kw_only=True):
    """One call of one function."""

    id: Name
    function: PythonName | UnsetType = UNSET
    claim: Name
    args: dict[str, Argument]
    by_name: bool = False
    compare: Comparator | UnsetType = UNSET
    raises: bool = False
    checks: tuple[Check, ...] = ()
    work: tuple[dict[str, Argument], ...] = ()
    tolerance: ToleranceEntry | UnsetType = UNSET


class CasesDocument(Document, frozen=True, kw_only=True):
    """cases.yaml, public or hidden."""

    cases: tuple[CaseEntry, ...]


class MistakeEntry(Document, frozen=True, kw_only=True):
    """How to talk about one mistake."""

    title: Text
    question: Text
    why: Text | UnsetType = UNSET
    price: Annotated[int, Meta(ge=1, le=100)] = 30
    whole: bool = False


MistakesDocument: TypeAlias = dict[Name, MistakeEntry]
"""mistakes.yaml: one entry for each file beside it, by its name without `.py`."""


class Term(Document, frozen=True, kw_only=True):
    """One concept of the course and its word."""

    en: FilledText
    fa: FilledText
    avoid: tuple[str, ...] = ()


class GlossaryDocument(Document, frozen=True, kw_only=True):
    """glossary.yaml."""

    terms: tuple[Term, ...]


DOCUMENTS: dict[str, Any] = {
    "course.yaml": CourseDocument,
    "exercise.yaml": ExerciseDocument,
    "cases.yaml": CasesDocument,
    "mistakes.yaml": MistakesDocument,
    "glossary.yaml": GlossaryDocument,
}
