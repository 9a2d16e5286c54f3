"""The warm worker: it imports what students may use, prepares the lock, and forks a child per request.

It never sees source, inputs or results: each child talks over a socket of its own.
"""

from __future__ import annotations

import gc
import importlib
import os
import socket
import sys
from typing import TYPE_CHECKING, NoReturn

from . import landlock, lock, orders, seccomp
from .child import Child, prepare
from .link import Link
from .lock import Lock
from .sites import installed

if TYPE_CHECKING:
    from .imports import Gate

_WARM = (
    *("numpy.random", "numpy.linalg", "numpy.fft"),  # which NumPy itself loads late, 10 ms each
    *("collections", "copy", "dataclasses", "itertools", "math", "random", "time", "typing"),
)
_WRITABLE = ["/dev/null"]
_DEVICES = ["/dev/urandom"]


def serve(descriptors: list[int], _memory: int, _cpu: int) -> None:
    """Answer orders on a SOCK_SEQPACKET socket until the other side closes it."""
    peer = socket.socket(fileno=descriptors[0])
    setup = orders.order.decode(peer.recv(orders.MAX_DATAGRAM))
    if not isinstance(setup, orders.Setup):
        return
    try:
        nursery = _prepare(setup)
    except Exception as error:  # noqa: BLE001 (the grader must hear of anything)
        peer.send(orders.encode(orders.Failed(f"{type(error).__name__}: {error}")))
        return
    peer.send(orders.encode(nursery.ready))
    while True:
        data, descriptors, _, _ = socket.recv_fds(peer, orders.MAX_DATAGRAM, 2)
        if not data:
            return
        message = orders.order.decode(data)
        if isinstance(message, orders.Spawn):
            nursery.spawn(peer, message, descriptors)
        elif isinstance(message, orders.Reap):
            _, status, usage = os.wait4(message.process, 0)
            if message.report:
                report = orders.Reaped(status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10)
                peer.send(orders.encode(report))


class _Nursery:
    """Everything a child needs, made before the first fork."""

    def __init__(self, prepared: Lock, ready: orders.Ready, gate: Gate) -> None:
        self.lock = prepared
        self.ready = ready
        self.gate = gate

    def spawn(self, peer: socket.socket, message: orders.Spawn, descriptors: list[int]) -> None:
        process = os.fork()
        if process == 0:
            self._become_child(message, descriptors)
        pidfd = os.pidfd_open(process)
        for descriptor in descriptors:
            os.close(descriptor)
        socket.send_fds(peer, [orders.encode(orders.Spawned(process))], [pidfd])
        os.close(pidfd)

    def _become_child(self, message: orders.Spawn, descriptors: list[int]) -> NoReturn:
        try:
            channel, *spare = descriptors
            lock.enter(self.lock, tuple(descriptors), message.memory, message.cpu)
            link = Link(lambda size: os.read(channel, size), lambda data: os.write(channel, data))
            Child(link, self.gate, spare[0] if spare else None).live()
            os._exit(0)
        finally:
            os._exit(70)  # whatever happened, never go on in the worker's code


def _prepare(setup: orders.Setup) -> _Nursery:
    for name in (*setup.preload, *_WARM):
        importlib.import_module(name)
    _tame(setup.preload)
    known = 0 if "landlock" in setup.without else landlock.version()
    ruleset = landlock.build_ruleset([*setup.readable, *_DEVICES], _WRITABLE) if known > 0 else None
    program, reason = (None, "off") if "seccomp" in setup.without else _filter()
    identity = (
        "" if "identity" in setup.without else lock.choose_identity([os.__file__, str(sys.modules["numpy"].__file__)])
    )
    prepared = Lock("rlimits" not in setup.without, identity, ruleset, program)
    threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208 (no pathlib on the untrusted side)
    ready = orders.Ready(known, reason, identity, threads)
    gate = prepare(installed(setup.sites) - set(setup.allowed))
    gc.collect()
    gc.freeze()  # or the first collection in each child copies every page
    return _Nursery(prepared, ready, gate)


def _filter() -> tuple[object | None, str]:
    try:
        return seccomp.prepare(seccomp.compile_filter()), ""
    except (ImportError, RuntimeError):
        return None, "no_library"
    except OSError:
        return None, "refused"


def _tame(preloaded: list[str]) -> None:
    """Keep torch in one thread: a thread pool warmed up before a fork hangs the child for ever."""
    if "torch" in preloaded:
        torch = importlib.import_module("torch")
        torch.set_num_threads(1)
        importlib.import_module("torch._dynamo")  # else torch.optim imports it in the child and wants a cache folder
