"""Frames: a fixed prefix with magic and two lengths, a msgpack header, a payload of raw bytes."""

from __future__ import annotations

import struct
from typing import TypeVar

import msgspec

MAGIC = b"tz"
PREFIX = struct.Struct("<2sIQ")  # magic, length of header, length of payload
MAX_HEADER = 1 << 20

Message = TypeVar("Message")


class WireError(Exception):
    """Bytes that are no frame of ours, or that claim what is not so."""


def join(header: bytes, chunks: list[bytes]) -> bytes:
    """Return the frame of a header and the pieces of its payload."""
    return b"".join((PREFIX.pack(MAGIC, len(header), sum(map(len, chunks))), header, *chunks))


def lengths(prefix: bytes | bytearray | memoryview, max_payload: int) -> tuple[int, int]:
    """Return the two lengths that a prefix claims, checked against the caps.

    Raises:
        WireError: wrong magic, or a claim above the cap.
    """
    magic, header, payload = PREFIX.unpack_from(prefix)
    if magic != MAGIC:
        raise WireError("wrong magic")
    if header > MAX_HEADER:
        raise WireError(f"header of {header} bytes")
    if payload > max_payload:
        raise WireError(f"payload of {payload} bytes")
    return header, payload


def split(data: bytes) -> tuple[bytes, bytes]:
    """Return header and payload of one whole frame.

    Raises:
        WireError: it is not exactly one frame.
    """
    if len(data) < PREFIX.size:
        raise WireError("too short")
    magic, header, payload = PREFIX.unpack_from(data)
    if magic != MAGIC or PREFIX.size + header + payload != len(data):
        raise WireError("not one frame")
    return data[PREFIX.size : PREFIX.size + header], data[PREFIX.size + header :]


def parse(decoder: msgspec.msgpack.Decoder[Message], header: bytes) -> Message:
    """Decode a typed header.

    Raises:
        WireError: it is not of that type.
    """
    try:
        return decoder.decode(header)
    except (msgspec.DecodeError, RecursionError, ValueError, OverflowError, MemoryError) as error:
        raise WireError(f"header: {str(error)[:200]}") from None
