"""The closed list of what a header may describe: values as a tree, array bytes apart."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec
import numpy as np

MAX_DEPTH = 16  # deeper nesting is nobody's answer, and recursion is how decoders die
MAX_NODES = 20_000  # Python objects in one answer
MAX_DIMENSIONS = 32
MAX_BIG = 1024  # bytes of one integer: Python itself prints no more than 4300 digits

DTYPES: dict[str, np.dtype[Any]] = {
    code: np.dtype("<" + code)
    for code in ("b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16")
}
NATIVE = {code: dtype.newbyteorder("=") for code, dtype in DTYPES.items()}


class Array(msgspec.Struct, frozen=True, array_like=True, tag="a"):
    """An array whose bytes follow in C order; `strides` (bytes) only where its memory is laid out otherwise."""

    dtype: str
    shape: tuple[int, ...]
    strides: tuple[int, ...] | None = None
    writeable: bool = True


class Scalar(msgspec.Struct, frozen=True, array_like=True, tag="s"):
    """A NumPy scalar."""

    dtype: str
    data: bytes


class Complex(msgspec.Struct, frozen=True, array_like=True, tag="c"):
    """A Python complex number."""

    real: float
    imag: float


class Big(msgspec.Struct, frozen=True, array_like=True, tag="b"):
    """An integer beyond 64 bits, signed little-endian."""

    data: bytes


class Items(msgspec.Struct, frozen=True, array_like=True, tag="i"):
    """A list, or a tuple."""

    is_tuple: bool
    items: list[Node]


class Mapping(msgspec.Struct, frozen=True, array_like=True, tag="m"):
    """A dictionary with text keys, in its order."""

    keys: list[str]
    items: list[Node]


class Seed(msgspec.Struct, frozen=True, array_like=True, tag="g"):
    """Stands for a seeded generator, which is built in the process that uses it."""

    seed: int


Node: TypeAlias = bool | int | float | str | Array | Scalar | Complex | Big | Items | Mapping | Seed | None
"""One value of the tree in a header; arrays and scalars name their dtype by a code of DTYPES."""
