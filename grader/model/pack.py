"""A course pack as the rooms see it: read, checked, complete."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from grader.model.recipe import Argument
from grader.model.text import Text
from grader.model.verdict import Check, ClaimKind, Comparator, Visibility


class ExerciseKind(StrEnum):
    """Code is run and compared; a choice exercise (concept set) returns letters."""

    CODE = "code"
    CHOICE = "choice"


class Function(msgspec.Struct, frozen=True, kw_only=True):
    """One function that the student writes."""

    name: str
    parameters: tuple[str, ...]
    required: int
    outputs: tuple[str, ...]
    comparators: tuple[Comparator, ...]  # one per output
    max_ulp: int = 8
    free_dtype: tuple[str, ...] = ()  # outputs whose dtype is free (a mask may be 0/1 or bool)
    absolute_scale: bool = False  # S = the reference on absolute inputs; else scale_<name> of the reference


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A named promise that carries points and passes when all its cases pass."""

    id: str
    function: str
    kind: ClaimKind
    title: Text


class Tolerance(msgspec.Struct, frozen=True, kw_only=True):
    """An author's widening of the derived tolerance, with its reason."""

    factor: float
    because: str


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One call of one function, described as data."""

    id: str
    function: str
    claim: str
    visibility: Visibility
    args: dict[str, Argument]
    by_name: bool = False
    comparator: Comparator | None = None  # instead of the function's
    raises: bool = False  # ValueError is the right answer
    checks: frozenset[Check] = frozenset()
    work: tuple[dict[str, Argument], ...] = ()  # replaced arguments, for counted work
    tolerance: Tolerance | None = None
    item: str | None = None  # the item of a concept set
    options: dict[str, tuple[str, ...]] = {}  # of a concept set: the letters that each item may have


class CallRules(msgspec.Struct, frozen=True, kw_only=True):
    """Dotted NumPy names (a module means all in it) that core cases must or must not call; `only` restricts sums."""

    forbid: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


class ProvidedFrom(msgspec.Struct, frozen=True, kw_only=True):
    """A function handed to the student's: another exercise's, or one that the exercise itself brings, as source."""

    name: str
    exercise: str = ""
    source: bytes = b""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one exercise may use."""

    case_seconds: float = 2.0
    exercise_seconds: float = 20.0
    load_seconds: float = 5.0
    memory_mb: int = 512


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One question of a concept set."""

    id: str
    options: tuple[str, ...]
    title: Text


class Mistake(msgspec.Struct, frozen=True, kw_only=True):
    """A wrong way, as code that redefines a step of the reference, and how to talk about it."""

    name: str
    source: bytes
    title: Text
    question: Text
    why: Text | None = None
    price: int = 30  # percent of the exercise's points
    whole: bool = False  # redefines a whole public function


class Solution(msgspec.Struct, frozen=True, kw_only=True):
    """The hidden half of an exercise."""

    reference: bytes
    crosscheck: bytes
    mistakes: tuple[Mistake, ...]
    accepted: dict[str, bytes]


class Exercise(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise; cases are public ones first, each part in file order."""

    id: str
    kind: ExerciseKind
    group: str
    points: int
    bonus: bool
    after: tuple[str, ...]
    title: Text
    source: str
    functions: tuple[Function, ...]
    claims: tuple[Claim, ...]
    cases: tuple[Case, ...]
    provided: tuple[ProvidedFrom, ...] = ()
    rules: CallRules = CallRules()
    imports: tuple[str, ...] = ()
    limits: Limits = Limits()
    neighbour: Text | None = None
    items: tuple[Item, ...] = ()
    statement: Text
    stub: bytes
    solution: Solution | None = None
    digest: str  # of all files of the exercise, both halves
    public_digest: str = ""  # of the half that students have

    def function(self, name: str) -> Function:
        """Return the function called `name`."""
        return next(function for function in self.functions if function.name == name)

    def claim(self, name: str) -> Claim:
        """Return the claim called `name`."""
        return next(claim for claim in self.claims if claim.id == name)


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """A titled run of exercises."""

    id: str
    title: Text
    exercises: tuple[str, ...]


class Feedback(StrEnum):
    """`practice` hides which items of a concept set are wrong; `final` explains each."""

    PRACTICE = "practice"
    FINAL = "final"


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """A whole course, exercises in course order."""

    id: str
    title: Text
    feedback: Feedback
    groups: tuple[Group, ...]
    exercises: tuple[Exercise, ...]
    digest: str

    def exercise(self, name: str) -> Exercise:
        """Return the exercise called `name`."""
        return next(exercise for exercise in self.exercises if exercise.id == name)
