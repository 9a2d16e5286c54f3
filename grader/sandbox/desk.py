"""A child with a program loaded: what it says at loading, and one answer after the other."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from grader.model.errors import InternalError
from grader.model.running import Call, CallOutcome, Failure, Job
from grader.model.verdict import Verdict
from grader.sandbox.channel import ClosedError, LateError, WireError
from grader.sandbox.inside import frame, messages
from grader.sandbox.process import Process, ask_where, end, failure_of, follow
from grader.sandbox.rules import watched_names
from grader.sandbox.testimony import expected_values, read_fault, read_result

if TYPE_CHECKING:
    from grader.sandbox.budget import Budget

_START_SECONDS = 30.0  # an interpreter that starts on a busy machine
_SYNC = messages.encode(messages.Sync())
_SLACK = 1 << 16  # padding and small values beside an answer's bytes


class Trouble(Exception):  # noqa: N818 (it is what happened to the child, not a mistake of a caller)
    """The child gave no answer and is gone; `failure` is what that means for what it was doing."""

    def __init__(self, failure: Failure, *, late: bool = False, text: str = "") -> None:
        """Keep the failure, whether a deadline passed, and what the spare pipe said."""
        super().__init__(failure.verdict)
        self.failure = failure
        self.late = late
        self.text = text


class Loading(msgspec.Struct, frozen=True):
    """What loading a program gave."""

    failure: Failure | None
    defined: tuple[str, ...]
    parameters: dict[str, list[str]]
    printed: str
    cell_failures: tuple[Failure, ...]


class Desk:
    """One child. It serves programs one after the other until something ends it."""

    def __init__(self, process: Process, imports: tuple[str, ...], memory_mb: int) -> None:
        """Hold a child that has just been started."""
        self.process = process
        self.imports = imports
        self.memory_mb = memory_mb
        self.alive = True
        self.used = False  # an earlier program may have left threads or worse behind
        self.fresh = True  # nobody's function has been called here yet
        self._locked = False
        self._ending = threading.Lock()
        self._loading: Loading | None = None

    def load(self, job: Job, allowed: tuple[str, ...], budget: Budget, *, bare: bool = False) -> Loading:
        """Execute a job's program in the child.

        Raises:
            Trouble: it did not get to an end. InternalError: the child could not lock itself in.
        """
        self.used = self._loading is not None
        self.process.channel.send(encode_load(job, allowed, bare=bare))
        if not self._locked:
            self._await_lock()
        message, payload = self._receive(budget.deadline(job.limits.load_seconds), 0)
        if not isinstance(message, messages.Loaded) or payload:
            raise self.broken("unexpected")
        self._loading = self._read_loading(message, job)
        return self._loading

    def _await_lock(self) -> None:
        """Wait until the child is ready; what goes wrong before is never the student's."""
        try:
            message, _ = self.process.channel.receive(time.monotonic() + _START_SECONDS, 0)
        except (LateError, ClosedError, WireError) as error:
            self._let_go()
            self.process.kill()
            ending = follow(self.process)
            raise InternalError(f"a child could not lock itself in: {error!r}, code {ending.code}") from None
        if not isinstance(message, messages.Locked):
            self.close()
            raise InternalError("a child did not lock itself in")
        self._locked = True

    def _read_loading(self, message: messages.Loaded, job: Job) -> Loading:
        return Loading(
            read_fault(message.fault, job.program, hidden=False) if message.fault else None,
            tuple(name[:200] for name in message.defined[:100]),
            {name: [text[:200] for text in texts[:50]] for name, texts in list(message.parameters.items())[:100]},
            message.printed[:8192],
            tuple(read_fault(fault, job.program, hidden=False) for fault in message.cell_faults[:20]),
        )

    def send(self, data: bytes) -> None:
        """Hand the child a frame."""
        self.fresh = False
        self.process.channel.send(data)

    def hear(self, deadline: float, max_bytes: int) -> tuple[messages.FromChild, bytes]:
        """Return the child's next message with a payload of at most so many bytes.

        Raises:
            Trouble: none came; the child is gone.
        """
        return self._receive(deadline, max_bytes + _SLACK)

    def read(
        self,
        call: Call,
        number: int,
        message: messages.FromChild,
        payload: bytes,
        job: Job,
        asked: tuple[str, ...] = (),
    ) -> CallOutcome:
        """Return the outcome that a message holds for a call.

        Raises:
            Trouble: it is no answer to this call; the child is gone.
        """
        if not isinstance(message, messages.Result) or message.id != number:
            raise self.broken("unexpected")
        parameters = self._loading.parameters.get(call.function, []) if self._loading else []
        try:
            return read_result(call, message, payload, job.program, parameters, asked)
        except WireError:
            raise self.broken("malformed") from None

    def expect_silence(self, deadline: float) -> None:
        """Check that the child has nothing more to say than was asked.

        Raises:
            Trouble: it has; it is gone.
        """
        self.send(_SYNC)
        message, payload = self._receive(deadline, 0)
        if not isinstance(message, messages.Synced) or payload:
            raise self.broken("unexpected")

    def broken(self, cause: str) -> Trouble:
        """End a child that does not keep to the protocol, and return what to raise."""
        return self.over(Failure(verdict=Verdict.PROTOCOL_ERROR, params={"cause": cause}))

    def over(self, failure: Failure) -> Trouble:
        """End a child that has gone too far, and return what to raise."""
        self.close()
        return Trouble(failure)

    def close(self) -> None:
        """End the child."""
        if self._let_go():
            with contextlib.suppress(InternalError):  # a worker that is gone is noticed by who needs it next
                end(self.process)

    def interrupt(self) -> None:
        """Kill the child for another thread, which is using it and will notice; it stays that thread's to collect."""
        with self._ending:
            if self.alive:
                self.process.kill()

    def _let_go(self) -> bool:
        """Leave the child to whoever ends it, from then on it may be gone; tell whether that is the caller."""
        with self._ending:
            alive, self.alive = self.alive, False
        return alive

    def _receive(self, deadline: float, max_payload: int) -> tuple[messages.FromChild, bytes]:
        try:
            return self.process.channel.receive(deadline, max_payload)
        except LateError:
            text = ask_where(self.process)
            self.close()
            raise Trouble(Failure(verdict=Verdict.TIMEOUT), late=True, text=text) from None
        except ClosedError:
            self._let_go()
            raise Trouble(failure_of(follow(self.process))) from None
        except WireError:
            raise self.broken("malformed") from None


class OpenDesk(Protocol):
    """Starts a child for a job."""

    def __call__(self, job: Job, budget: Budget, *, hang: bool) -> Desk:
        """Start it, if asked with a spare pipe."""
        ...


def encode_load(job: Job, allowed: tuple[str, ...], *, bare: bool = False) -> bytes:
    """Return the frame that makes a child execute a job's program."""
    files = job.program.files
    rules = [call.rules for call in job.calls if call.rules is not None]
    message = messages.Load(
        files=[(path, len(data)) for path, data in files.items()],
        main=list(job.program.main),
        functions=list(job.functions),
        provided=[provided.name for provided in job.provided],
        imports=list(allowed),
        watch=list(dict.fromkeys(name for rule in rules for name in watched_names(rule))),
        definitions_only=bare,
    )
    return frame.join(messages.encode_header(message), list(files.values()))


def encode_call(call: Call, number: int, *, fresh: bool = False) -> bytes:
    """Return the frame that makes a child call a function, with `fresh` arguments in C order and writeable."""
    packer = messages.packer(fresh=fresh)
    args: Any = packer.pack(call.args)
    kwargs: Any = packer.pack(call.kwargs)
    message = messages.Call(
        id=number,
        function=call.function,
        args=args,
        kwargs=kwargs,
        checks=sorted(call.checks),
        max_bytes=call.max_bytes,
        keep_text=call.keep_text,
        watch=call.rules is not None,
        count_lines=call.count_lines,
    )
    return messages.encode(message, packer)


def answer_bytes(call: Call) -> int:
    """Return how many bytes the answers to a call may have in all."""
    return call.max_bytes * expected_values(call)
