"""One job from its first call to its last: a stream of calls, and what to do when the child gives no answer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from grader.model.running import Call, CallOutcome, Failure, JobOutcome
from grader.model.verdict import Verdict
from grader.sandbox.desk import Desk, Trouble, answer_bytes, encode_call
from grader.sandbox.inside import messages
from grader.sandbox.provided import ProvidedAnswers, Tally, with_tally
from grader.sandbox.seat import Seat, late_failure
from grader.sandbox.testimony import expected_values

if TYPE_CHECKING:
    from collections.abc import Callable

_WINDOW = 96 << 10  # bytes on their way to the child; a socket holds about twice as much
_TRACED = 5  # how much slower watched code may be
_RERUNS = 3  # of timeouts that a second run did not confirm
_TIMEOUTS = 2  # confirmed ones, after which the rest is skipped


class JobRun:
    """Works through a job's calls."""

    def __init__(self, seat: Seat, provided: ProvidedAnswers | None, encode: Callable[[Call, int], bytes]) -> None:
        """Start before the first call; `encode` gives the frame of a call by its number."""
        self._seat = seat
        self._encode = encode
        self._job = seat.job
        self._provided = provided
        self._outcomes: list[CallOutcome] = []
        self._timeouts = 0
        self._reruns = 0

    def finish(self) -> JobOutcome:
        """Run to the end and return what came of it."""
        started = time.monotonic()
        load_failure = self._work()
        first = self._seat.first
        return JobOutcome(
            exercise=self._job.exercise,
            load_failure=load_failure,
            defined=first.defined if first else (),
            printed=first.printed if first else "",
            cell_failures=first.cell_failures if first else (),
            outcomes=() if load_failure else tuple(self._outcomes),
            seconds=time.monotonic() - started,
        )

    def _work(self) -> Failure | None:
        """Fill the outcomes; return a failure where the program never loaded."""
        while True:
            cause = self._seat.budget.spent() or ("timeouts" if self._timeouts >= _TIMEOUTS else None)
            if cause is not None:
                self._give_up(Failure(verdict=Verdict.SKIPPED, params={"cause": cause}))
                return None
            desk = self._seat.take()
            if isinstance(desk, Failure):
                if not self._outcomes:
                    return desk
                self._give_up(desk)  # it did load before; what is left cannot be answered
                return None
            self._stream(desk)
            if len(self._outcomes) == len(self._job.calls):
                self._close()
                return None

    def _give_up(self, failure: Failure) -> None:
        for index in range(len(self._outcomes), len(self._job.calls)):
            self._record(index, failure)

    def _stream(self, desk: Desk) -> None:
        """Send calls ahead of their answers, and take the answers in order, until the end or trouble."""
        calls = self._job.calls
        first = ahead = len(self._outcomes)
        if first < len(calls) and calls[first].fresh and not desk.fresh:
            self._seat.leave()
            return
        end = next((number for number in range(first + 1, len(calls)) if calls[number].fresh), len(calls))
        sizes: dict[int, int] = {}
        while (index := len(self._outcomes)) < end:
            while ahead < end and self._has_room(sizes):
                data = self._encode(calls[ahead], ahead)
                sizes[ahead] = len(data)
                desk.send(data)
                ahead += 1
            try:
                self._outcomes.append(self._answer(desk, index))
            except Trouble as trouble:
                self._recover(trouble, index, desk)
                return
            del sizes[index]
        if end < len(calls):
            self._close()
            self._seat.leave()

    def _has_room(self, sizes: dict[int, int]) -> bool:
        return not sizes or (self._provided is None and sum(sizes.values()) < _WINDOW)

    def _close(self) -> None:
        """Make the last call answer for frames that nobody asked for."""
        desk = self._seat.desk
        if desk is None or not desk.alive or not self._outcomes:
            return
        last, limit = self._outcomes[-1], self._limit(self._job.calls[-1])
        try:
            desk.expect_silence(self._seat.budget.deadline(limit))
        except Trouble as trouble:
            failure = late_failure(trouble, self._job, "case_time", limit, hidden=True)
            self._outcomes[-1] = CallOutcome(id=last.id, failure=failure, seconds=last.seconds)

    def _answer(self, desk: Desk, index: int) -> CallOutcome:
        """Wait for the answer to a call, answering its provided calls meanwhile."""
        call = self._job.calls[index]
        started = time.monotonic()
        deadline = self._seat.budget.deadline(self._limit(call))
        size, tally = answer_bytes(call), Tally()
        if self._provided is not None:
            size = max(size, self._provided.max_bytes)
        while True:
            message, payload = desk.hear(deadline, size)
            if not isinstance(message, messages.Ask) or self._provided is None:
                break
            deadline += self._provided.answer(desk, message, payload, tally)
        outcome = with_tally(desk.read(call, index, message, payload, self._job, tuple(tally.names)), tally)
        return msgspec.structs.replace(outcome, seconds=time.monotonic() - started)

    def _limit(self, call: Call) -> float:
        traced = _TRACED if call.count_lines or call.rules is not None else 1
        return self._job.limits.case_seconds * expected_values(call) * traced

    def _recover(self, trouble: Trouble, index: int, desk: Desk) -> None:
        """Decide what a call without an answer means, and leave the next child to the next round."""
        limit = self._limit(self._job.calls[index])
        spent = self._seat.budget.spent()
        if trouble.late and spent is None and self._timeouts == 0 and self._reruns < _RERUNS:
            self._rerun(index)
        elif trouble.late:
            self._timeouts += 1
            self._record(index, late_failure(trouble, self._job, spent or "case_time", limit, hidden=True))
        elif not desk.used:  # else the same call again, in a child that no other program has been in
            self._record(index, trouble.failure)

    def _rerun(self, index: int) -> None:
        """Run a call that was late once more, alone in a fresh child that says where it hangs."""
        self._reruns += 1
        call = self._job.calls[index]
        limit = self._limit(call)
        desk = self._seat.take(hang=True)
        if isinstance(desk, Failure):
            self._record(index, desk)
            return
        desk.send(encode_call(call, index))
        try:
            self._outcomes.append(self._answer(desk, index))
        except Trouble as trouble:
            self._timeouts += trouble.late
            hidden = not call.keep_text
            self._record(index, late_failure(trouble, self._job, "case_time", limit, hidden=hidden))

    def _record(self, index: int, failure: Failure) -> None:
        self._outcomes.append(CallOutcome(id=self._job.calls[index].id, failure=failure))
