"""The grader's hold on a warm worker (Linux): have it fork children, hear how they ended."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import threading
from typing import TYPE_CHECKING

from grader.model.errors import InternalError
from grader.sandbox.attention import attend
from grader.sandbox.channel import Channel
from grader.sandbox.inside import orders
from grader.sandbox.launch import launch_worker
from grader.sandbox.process import Ending

if TYPE_CHECKING:
    from grader.sandbox.closure import Closure
    from grader.sandbox.launch import Launched

_START_SECONDS = 60.0  # importing torch on a busy machine takes long
_ANSWER_SECONDS = 10.0


class WarmProcess:
    """A child that a warm worker forked."""

    def __init__(self, worker: WarmWorker, process: int, pidfd: int, channel: Channel, hang: int | None) -> None:
        """Hold it by its pidfd, so that another process can never be meant."""
        self.channel = channel
        self.hang = hang
        self._worker = worker
        self._process = process
        self._pidfd = pidfd

    def wait(self, seconds: float) -> bool:
        """Tell whether the process has ended, waiting at most so long."""
        return attend(self._pidfd, seconds)[0]

    def kill(self) -> None:
        """End it, whatever it is doing."""
        with contextlib.suppress(ProcessLookupError):  # reaped by somebody else, because the worker is gone
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)

    def ask(self) -> None:
        """Have it say on the spare pipe where it is."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGUSR1)

    def reap(self) -> Ending:
        """Collect the ended process."""
        os.close(self._pidfd)
        return self._worker.reap(self._process)

    def forget(self) -> None:
        """Let the worker collect the killed process when it finds time."""
        os.close(self._pidfd)
        self._worker.forget(self._process)


class WarmWorker:
    """One worker with its libraries loaded. `without` leaves out layers of the lock and exists for tests alone."""

    def __init__(
        self,
        closure: Closure,
        preload: tuple[str, ...],
        without: tuple[str, ...] = (),
        launched: Launched | None = None,
    ) -> None:
        """Give it its first order; it gets ready while the grader does other things."""
        self._launched = launched or launch_worker(closure)
        self._peer = self._launched.peer
        setup = orders.Setup(
            list(closure.readable), list(preload), list(closure.allowed), list(closure.sites), list(without)
        )
        self._peer.send(orders.encode(setup))
        self._ready: orders.Ready | None = None
        self._turn = threading.RLock()  # one order and its answer at a time
        self.usable = True

    @property
    def ready(self) -> orders.Ready:
        """What the worker found on this machine; waits until it has.

        Raises:
            InternalError: it did not start.
        """
        with self._turn:
            if self._ready is None:
                report, _ = self._hear(_START_SECONDS)
                if not isinstance(report, orders.Ready):
                    raise self._lost(f"the sandbox worker did not start: {report}")
                if report.threads != 1:
                    raise self._lost(f"the sandbox worker has {report.threads} threads and cannot fork safely")
                self._ready = report
            return self._ready

    def spawn(self, memory: int, cpu: int, *, hang: bool = False) -> WarmProcess:
        """Fork a child of at most `memory` bytes above the worker's and `cpu` seconds, if asked with a spare pipe.

        Raises:
            InternalError: the worker is gone.
        """
        _ = self.ready  # or its greeting would be taken for the answer
        ours, theirs = socket.socketpair()
        reader, writer = os.pipe() if hang else (None, None)
        descriptors = [theirs.fileno()] + ([writer] if writer is not None else [])
        try:
            report, received = self._ask(orders.Spawn(memory, cpu), descriptors)
            if not isinstance(report, orders.Spawned) or len(received) != 1:
                raise self._lost(f"the sandbox worker could not fork: {report}")
        except InternalError:
            ours.close()
            if reader is not None:
                os.close(reader)
            raise
        finally:
            theirs.close()
            if writer is not None:
                os.close(writer)
        if reader is not None:
            os.set_blocking(reader, False)  # what is not written by the deadline is not waited for
        return WarmProcess(self, report.process, received[0], Channel(ours), reader)

    def reap(self, process: int) -> Ending:
        """Collect a child that has been killed or has ended.

        Raises:
            InternalError: the worker is gone.
        """
        report, _ = self._ask(orders.Reap(process), [])
        if not isinstance(report, orders.Reaped):
            raise self._lost(f"the sandbox worker lost a child: {report}")
        return Ending(os.waitstatus_to_exitcode(report.status), cpu=report.cpu, peak=report.peak)

    def forget(self, process: int) -> None:
        """Have a killed child collected without waiting for it.

        Raises:
            InternalError: the worker is gone.
        """
        self._send(orders.Reap(process, report=False), [])

    def close(self) -> None:
        """End the worker, and with it any child it still has."""
        self._launched.close()

    def _ask(self, order: orders.Order, descriptors: list[int]) -> tuple[orders.Report | None, list[int]]:
        with self._turn:
            self._send(order, descriptors)
            return self._hear(_ANSWER_SECONDS)

    def _send(self, order: orders.Order, descriptors: list[int]) -> None:
        try:
            with self._turn:
                self._peer.settimeout(_ANSWER_SECONDS)
                socket.send_fds(self._peer, [orders.encode(order)], descriptors)
        except OSError as error:
            raise self._lost(f"the sandbox worker is gone: {error}") from error

    def _hear(self, seconds: float) -> tuple[orders.Report | None, list[int]]:
        try:
            self._peer.settimeout(seconds)
            data, descriptors, _, _ = socket.recv_fds(self._peer, orders.MAX_DATAGRAM, 1)
        except OSError as error:
            raise self._lost(f"the sandbox worker does not answer: {error}") from error
        return (orders.report.decode(data) if data else None), descriptors

    def _lost(self, reason: str) -> InternalError:
        """Note that this worker is good for nothing any more."""
        self.usable = False
        return InternalError(reason)
