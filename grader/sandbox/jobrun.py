"""One job from its first call to its last: a stream of calls, and what to do when the child gives no answer."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec

from grader.model.running import Call, CallOutcome, Failure, Job, JobOutcome
from grader.model.verdict import Verdict
from grader.sandbox.budget import Budget
from grader.sandbox.desk import Desk, Loading, Trouble, answer_bytes, encode_call
from grader.sandbox.hang import find_frame
from grader.sandbox.inside import messages
from grader.sandbox.provided import Counter, ProvidedAnswers
from grader.sandbox.testimony import expected_values

_WINDOW = 96 << 10  # bytes on their way to the child; sockets hold about twice as much
_TRACED = 5  # how much slower watched code may be
_RERUNS = 3  # of timeouts that a second run did not confirm
_TIMEOUTS = 2  # confirmed ones, after which the rest is skipped
_HANG_SHARE = 0.9  # of the limit, when the child says where it is


class JobRun:
    """Works through a job's calls; `desk` is the child it ended with."""

    def __init__(
        self,
        job: Job,
        budget: Budget,
        allowed: tuple[str, ...],
        open_desk: Callable[[bool], Desk],
        desk: Desk | None,
        provided: ProvidedAnswers | None = None,
    ) -> None:
        """Start with a child that is still warm from another job, or with none."""
        self.job = job
        self.desk = desk
        self._budget = budget
        self._allowed = allowed
        self._open_desk = open_desk
        self._provided = provided
        self._outcomes: list[CallOutcome] = []
        self._first: Loading | None = None
        self._loaded: Desk | None = None
        self._load_failure: Failure | None = None
        self._timeouts = 0
        self._reruns = 0

    def finish(self) -> JobOutcome:
        """Run to the end and return what came of it."""
        started = time.monotonic()
        while len(self._outcomes) < len(self.job.calls):
            cause = self._budget.spent() or ("timeouts" if self._timeouts >= _TIMEOUTS else None)
            if cause is not None:
                self._fill(Failure(verdict=Verdict.SKIPPED, params={"cause": cause}))
            elif self._load():
                self._stream()
            else:
                break
        first = self._first
        return JobOutcome(
            exercise=self.job.exercise,
            load_failure=self._load_failure,
            defined=first.defined if first else (),
            printed=first.printed if first else "",
            cell_failures=first.cell_failures if first else (),
            outcomes=tuple(self._outcomes) if self._load_failure is None else (),
            seconds=time.monotonic() - started,
        )

    def _load(self) -> bool:
        """Have a child with the program loaded; False when there is no point in going on."""
        if self.desk is not None and self.desk.alive and self._loaded is self.desk:
            return True
        failure = self._load_once(hang=False)
        if failure is None:
            return True
        if self._first is None and not self._outcomes:
            self._load_failure = failure
        else:  # it did load before: what is left cannot be answered
            self._fill(failure)
        return False

    def _load_once(self, *, hang: bool, bare: bool = False) -> Failure | None:
        """Load the program into the child at hand or a new one; a late or second-hand failure is tried again alone."""
        desk = self._take_desk(hang=hang)
        limit = self.job.limits.load_seconds
        try:
            loading = desk.load(
                self.job, self._allowed, self._budget.deadline(limit), hang=limit * _HANG_SHARE if hang else 0.0, bare=bare
            )
        except Trouble as trouble:
            if self._budget.spent() is None and (desk.used or (trouble.late and not hang)):
                return self._load_once(hang=trouble.late or hang, bare=bare)
            return self._with_hang(trouble, limit, hidden=False)
        self._loaded = desk
        if loading.failure is None:
            self._first = self._first or loading
        elif self._first is None and not self._outcomes:
            self._first = loading if loading.printed or loading.cell_failures else None
        return loading.failure

    def _take_desk(self, *, hang: bool) -> Desk:
        if hang and self.desk is not None:
            self.desk.close()
        if self.desk is None or not self.desk.alive:
            self.desk = self._open_desk(hang)
        return self.desk

    def _stream(self) -> None:
        """Send calls ahead of their answers, and take the answers in order, until the end or trouble."""
        desk, calls = self.desk, self.job.calls
        assert desk is not None
        ahead = len(self._outcomes)
        sizes: dict[int, int] = {}
        while (index := len(self._outcomes)) < len(calls):
            while ahead < len(calls) and self._has_room(ahead - index, sum(sizes.values())):
                data = encode_call(calls[ahead], ahead)
                sizes[ahead] = len(data)
                desk.send(data)
                ahead += 1
            try:
                self._outcomes.append(self._answer(desk, index))
            except Trouble as trouble:
                self._recover(trouble, index, desk)
                return
            del sizes[index]
        self._close_stream(desk)

    def _has_room(self, waiting: int, size: int) -> bool:
        if waiting == 0:
            return True
        return not self.job.provided and size < _WINDOW

    def _close_stream(self, desk: Desk) -> None:
        try:
            desk.expect_silence()
        except Trouble as trouble:
            last = self._outcomes[-1]
            self._outcomes[-1] = CallOutcome(id=last.id, failure=trouble.failure, seconds=last.seconds)

    def _answer(self, desk: Desk, index: int) -> CallOutcome:
        call = self.job.calls[index]
        started = time.monotonic()
        deadline = self._budget.deadline(self._limit(call))
        size, counter = answer_bytes(call), Counter()
        if self._provided is not None:
            size = max(size, self._provided.max_bytes)
        while True:
            message, payload = desk.hear(deadline, size)
            if not isinstance(message, messages.Ask) or self._provided is None:
                break
            deadline += self._provided.answer(desk, message, payload, counter, self._budget)
        outcome = desk.read(call, index, message, payload, self.job, tuple(counter.names))
        return msgspec.structs.replace(outcome, seconds=time.monotonic() - started)

    def _limit(self, call: Call) -> float:
        traced = _TRACED if call.count_lines or call.rules is not None else 1
        return self.job.limits.case_seconds * expected_values(call) * traced

    def _recover(self, trouble: Trouble, index: int, desk: Desk) -> None:
        """Decide what a call without an answer means, and leave the next child to the next round."""
        spent = self._budget.spent()
        if trouble.late and spent is not None:
            self._record(index, _late(trouble.failure, spent, self._limit(self.job.calls[index])))
        elif trouble.late and self._timeouts == 0 and self._reruns < _RERUNS:
            self._rerun(index)
        elif not trouble.late and desk.used:
            desk.used = False  # the same call again in a child that no other program has been in
        else:
            self._timeouts += trouble.late
            self._record(index, self._with_hang(trouble, self._limit(self.job.calls[index]), hidden=True))

    def _rerun(self, index: int) -> None:
        """Run a call that was late once more, alone in a fresh child that says where it hangs."""
        self._reruns += 1
        call = self.job.calls[index]
        limit = self._limit(call)
        failure = self._load_once(hang=True)
        if failure is not None:
            self._record(index, failure)
            return
        desk = self.desk
        assert desk is not None
        desk.send(encode_call(call, index, limit * _HANG_SHARE))
        try:
            self._outcomes.append(self._answer(desk, index))
        except Trouble as trouble:
            self._timeouts += trouble.late
            self._record(index, self._with_hang(trouble, limit, hidden=not call.keep_text))

    def _with_hang(self, trouble: Trouble, limit: float, *, hidden: bool) -> Failure:
        if not trouble.late:
            return trouble.failure
        failure = _late(trouble.failure, "case_time", limit)
        return msgspec.structs.replace(failure, frame=find_frame(trouble.text, self.job.program, hidden=hidden))

    def _record(self, index: int, failure: Failure) -> None:
        self._outcomes.append(CallOutcome(id=self.job.calls[index].id, failure=failure))

    def _fill(self, failure: Failure) -> None:
        for index in range(len(self._outcomes), len(self.job.calls)):
            self._record(index, failure)


def _late(failure: Failure, cause: str, limit: float) -> Failure:
    return msgspec.structs.replace(failure, params={"cause": cause, "limit": f"{limit:g}"})
