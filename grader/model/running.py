"""What the sandbox is asked to run and what came of it; the Runner is the seam between pipeline and sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

import msgspec

from grader.model.pack import CallRules, Limits
from grader.model.value import Value
from grader.model.verdict import Check, Isolation, Verdict

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


class Role(StrEnum):
    """Whose code a sitting runs: the pack's (ORACLE) or a student's. Both are locked in the same way."""

    ORACLE = "oracle"
    STUDENT = "student"


class Program(msgspec.Struct, frozen=True, kw_only=True):
    """Python files (or notebooks) executed in one fresh namespace, later ones over earlier ones.

    `files` maps a path inside the submission to its bytes; all of them can be imported by the main ones, from memory.
    """

    files: Mapping[str, bytes]
    main: tuple[str, ...]


class Provided(msgspec.Struct, frozen=True, kw_only=True):
    """A function handed to the program by keyword: `function` of another program, run in a process of its own."""

    name: str
    program: Program
    function: str


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One call of one function of the program."""

    id: str
    function: str
    args: tuple[Value, ...] = ()
    kwargs: dict[str, Value] = {}
    checks: frozenset[Check] = frozenset()
    rules: CallRules | None = None  # watch the calls the program makes
    count_lines: bool = False  # count Python line events in the program's files
    fresh: bool = False  # in a child that has answered no other call, so that nothing is remembered
    keep_text: bool = True  # keep printed text, messages and frames (public cases only)
    max_bytes: int = 65536  # largest result that is read


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """All calls of one exercise."""

    exercise: str
    program: Program
    functions: tuple[str, ...]
    calls: tuple[Call, ...]
    provided: tuple[Provided, ...] = ()
    imports: tuple[str, ...] = ()
    limits: Limits = Limits()


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the program's own files: untrusted text from the child, bounded in size."""

    file: str
    line: int
    function: str = ""
    source: tuple[tuple[int, str], ...] = ()  # numbered lines around it
    locals: tuple[tuple[str, str], ...] = ()  # name and shape/dtype or type of local variables
    cell: int | None = None  # in a notebook: the code cell, from 1, that `line` belongs to


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """Why a load or a call gave no value."""

    verdict: Verdict
    exception: str = ""  # type name of the exception; "" where there was none
    is_value_error: bool = False
    message: str = ""  # untrusted
    frame: Frame | None = None  # the innermost frame in the program's own files, or where it hung
    params: dict[str, str] = {}


class CallOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What one call returned. `failure` set means there is no value; `checks` facts are the child's testimony."""

    id: str
    value: Value = None
    failure: Failure | None = None
    seconds: float = 0.0
    printed: str = ""
    modified: tuple[str, ...] = ()  # names of arguments that were changed
    aliased: tuple[str, ...] = ()  # names of arguments that share memory with the result
    repeat: tuple[Value, ...] = ()  # the second call's value, when asked for
    other: tuple[Value, ...] = ()  # the value under another generator, when asked for
    lines: int | None = None  # counted line events
    called: tuple[str, ...] = ()  # watched names that were called
    forbidden: tuple[str, ...] = ()  # of these, the ones that the call's rules forbid
    unmet: tuple[str, ...] = ()  # names that the call's rules require and that were not called
    provided_calls: int = 0  # counted where the provided function runs
    provided_failure: Failure | None = None  # why a provided function gave no answer, other than its own ValueError


class JobOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a job: either loading failed, or there is one outcome per call, in order."""

    exercise: str
    load_failure: Failure | None = None
    defined: tuple[str, ...] = ()  # public callables of the program, for «did you mean»
    printed: str = ""  # while loading
    cell_failures: tuple[Failure, ...] = ()  # cells of a notebook that failed while the others loaded
    outcomes: tuple[CallOutcome, ...] = ()
    seconds: float = 0.0


class Pending(Protocol):
    """A job on its way."""

    def result(self) -> JobOutcome:
        """Wait for its outcome; raises InternalError for what we do."""
        ...


class Sitting(Protocol):
    """One submission (or oracle) at its desk: jobs run in one child, in order, unless they need their own."""

    def begin(self, job: Job) -> Pending:
        """Start a job, or put it behind those of its kind, and return at once."""
        ...

    def run(self, job: Job) -> JobOutcome:
        """Run a job; never raises for what the program does, InternalError for what we do."""
        ...


class Runner(Protocol):
    """Starts sittings; the cli hands one to the pipeline."""

    @property
    def isolation(self) -> Isolation:
        """How well code is kept apart."""
        ...

    def sit(self, role: Role, *, seconds: float) -> AbstractContextManager[Sitting]:
        """Open a sitting that may use at most `seconds` of wall-clock time in all."""
        ...
