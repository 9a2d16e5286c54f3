"""What the grader tells its warm worker, and what the worker reports: one datagram each."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

MAX_DATAGRAM = 1 << 18


class Setup(msgspec.Struct, frozen=True, tag="setup"):
    """The first order. `without` leaves out layers of the lock; only tests ever say so."""

    readable: list[str]
    preload: list[str]
    allowed: list[str]
    sites: list[str]
    without: list[str] = []


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """What the worker found: Landlock's version, why there is no filter, how root is given up, loaded versions."""

    landlock: int  # version, or minus the error number
    seccomp: str  # "" where the filter stands, else why not: no_library, refused
    identity: str  # uid, capabilities or ""
    threads: int  # of the worker; more than one must not be forked


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The worker cannot serve; a technical reason for the log."""

    reason: str


class Spawn(msgspec.Struct, frozen=True, tag="spawn"):
    """Fork a child around the descriptors that come along: its socket, and perhaps the spare pipe."""

    memory: int  # bytes
    cpu: int  # seconds


class Spawned(msgspec.Struct, frozen=True, tag="spawned"):
    """The child's number; its pidfd comes along."""

    process: int


class Reap(msgspec.Struct, frozen=True, tag="reap"):
    """Wait for a child that has ended, and report how unless nobody wants to know."""

    process: int
    report: bool = True


class Reaped(msgspec.Struct, frozen=True, tag="reaped"):
    """How it ended (as waitpid says) and what it used."""

    status: int
    cpu: float  # seconds
    peak: int  # bytes


Order: TypeAlias = Setup | Spawn | Reap
Report: TypeAlias = Ready | Failed | Spawned | Reaped

encode = msgspec.msgpack.Encoder().encode
order: msgspec.msgpack.Decoder[Order] = msgspec.msgpack.Decoder(Order)
report: msgspec.msgpack.Decoder[Report] = msgspec.msgpack.Decoder(Report)
