"""Provided functions: a student's call of one travels here, is counted, and another locked child answers it.

Neither process sees the other; what passes between them is decoded and encoded anew on this side.
"""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, Any

import msgspec

from grader.model.running import Call, CallOutcome, Failure, Job, Program, Provided
from grader.model.verdict import Verdict
from grader.sandbox.desk import Desk, OpenDesk, Trouble, answer_bytes, encode_call
from grader.sandbox.inside import messages
from grader.sandbox.inside.frame import WireError
from grader.sandbox.values import Unpacker

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.sandbox.budget import Budget

MAX_CALLS = 10_000  # provided calls in one call of the student's
MAX_BYTES = 16 << 20  # of one question, and of one answer
MAX_TOTAL = 256 << 20  # bytes of all questions in one call of the student's


class Tally:
    """What one call of the student's function has asked of provided functions."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.names: list[str] = []
        self.size = 0
        self.seconds = 0.0
        self.failure: Failure | None = None  # of a provided function, other than a ValueError


class Helpers:
    """The children that answer, one per provided function, for as long as a sitting lasts."""

    def __init__(self, open_desk: OpenDesk, allowed: Callable[[Job], tuple[str, ...]]) -> None:
        """Start none yet."""
        self._open_desk = open_desk
        self._allowed = allowed
        self._helpers: dict[tuple[int, str], _Helper] = {}

    def find(self, provided: Provided, job: Job) -> _Helper:
        """Return who answers for a provided function in a job."""
        key = id(provided.program), provided.function
        if key not in self._helpers:
            self._helpers[key] = _Helper(self._open_desk, provided, job, self._allowed(job))
        return self._helpers[key]

    def close(self) -> None:
        """End all children."""
        for helper in self._helpers.values():
            helper.close()
        self._helpers.clear()


class _Helper:
    """One provided function in a child of its own."""

    def __init__(self, open_desk: OpenDesk, provided: Provided, job: Job, allowed: tuple[str, ...]) -> None:
        self.program: Program = provided.program  # kept, so that its identity stays its own
        self._open_desk = open_desk
        self._job = Job(
            exercise=provided.name,
            program=provided.program,
            functions=(provided.function,),
            calls=(),
            imports=job.imports,
            limits=job.limits,
        )
        self._allowed = allowed
        self._desk: Desk | None = None
        self._load_failure: Failure | None = None
        self._number = 0

    def call(self, args: tuple[Any, ...], kwargs: dict[str, Any], budget: Budget, seconds: float) -> CallOutcome:
        """Call the function in the child, at most so long; what goes wrong is in the outcome."""
        self._number += 1
        call = Call(
            id=str(self._number), function=self._job.functions[0], args=args, kwargs=kwargs, max_bytes=MAX_BYTES
        )
        try:
            desk = self.prepare(budget)
            if self._load_failure is not None:
                return CallOutcome(id=call.id, failure=self._load_failure)
            desk.send(encode_call(call, self._number, fresh=True))
            message, payload = desk.hear(budget.deadline(seconds), answer_bytes(call))
            return desk.read(call, self._number, message, payload, self._job)
        except Trouble as trouble:
            return CallOutcome(id=call.id, failure=trouble.failure)

    def prepare(self, budget: Budget) -> Desk:
        """Return the child with the function's program loaded.

        Raises:
            Trouble: it did not get that far.
        """
        if self._desk is None or not self._desk.alive:
            self._desk = self._open_desk(self._job, budget, hang=False)
            loading = self._desk.load(self._job, self._allowed, budget)
            self._load_failure = loading.failure
        return self._desk

    def close(self) -> None:
        if self._desk is not None:
            self._desk.close()


class ProvidedAnswers:
    """Answers the provided calls of one job."""

    max_bytes = MAX_BYTES

    def __init__(self, job: Job, helpers: Helpers, budget: Budget) -> None:
        """Know which functions the job provides."""
        self._job = job
        self._helpers = helpers
        self._budget = budget
        self._provided = {provided.name: provided for provided in job.provided}

    def answer(self, desk: Desk, message: messages.Ask, payload: bytes, tally: Tally) -> float:
        """Answer one question and return the seconds that took, which are not the student's.

        Raises:
            Trouble: the question is none, or one too many; the student's child is gone.
        """
        started = time.monotonic()
        provided = self._provided.get(message.name)
        if provided is None:
            raise desk.broken("unexpected")
        args, kwargs = _read(desk, message, payload)
        tally.names.append(message.name)
        tally.size += len(payload)
        self._check(desk, tally)
        helper = self._helpers.find(provided, self._job)
        with contextlib.suppress(Trouble):  # what goes wrong is said in the answer
            helper.prepare(self._budget)
        called = time.monotonic()  # starting a child is not the student's time
        left = max(0.0, self._job.limits.case_seconds - tally.seconds)
        outcome = helper.call(args, kwargs, self._budget, left)
        tally.seconds += time.monotonic() - called
        if outcome.failure is not None and outcome.failure.verdict is Verdict.TIMEOUT:
            raise desk.over(_over("provided_time", f"{self._job.limits.case_seconds:g}"))
        if outcome.failure is not None and not outcome.failure.is_value_error:
            tally.failure = outcome.failure
        desk.send(_encode(message.name, outcome))
        return time.monotonic() - started

    def _check(self, desk: Desk, tally: Tally) -> None:
        if len(tally.names) > MAX_CALLS:
            raise desk.over(_over("provided_count", str(MAX_CALLS)))
        if tally.size > MAX_TOTAL:
            raise desk.over(_over("provided_size", str(MAX_TOTAL)))


def _over(cause: str, limit: str) -> Failure:
    return Failure(verdict=Verdict.TIMEOUT, params={"cause": cause, "limit": limit})


def _read(desk: Desk, message: messages.Ask, payload: bytes) -> tuple[tuple[Any, ...], dict[str, Any]]:
    unpacker = Unpacker(payload, trusted=False)
    try:
        args, kwargs = unpacker.unpack(message.args), unpacker.unpack(message.kwargs)
        unpacker.finish()
    except WireError:
        raise desk.broken("malformed") from None
    if not isinstance(args, tuple) or not isinstance(kwargs, dict):
        raise desk.broken("malformed")
    return args, kwargs


def _encode(name: str, outcome: CallOutcome) -> bytes:
    failure = outcome.failure
    if failure is None:
        packer = messages.packer(fresh=True)
        return messages.encode(messages.Answer(failed=False, message="", tree=packer.pack(outcome.value)), packer)
    # only a ValueError's text is meant for the caller; others would show the inside of the provided function
    text = failure.message if failure.is_value_error else f"{name}: {failure.verdict.value}"
    return messages.encode(messages.Answer(failed=True, message=text, tree=None))


def with_tally(outcome: CallOutcome, tally: Tally) -> CallOutcome:
    """Return an outcome with why a provided function failed."""
    return msgspec.structs.replace(outcome, provided_failure=tally.failure) if tally.failure else outcome
