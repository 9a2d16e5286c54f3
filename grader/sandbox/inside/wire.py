"""Values as typed, capped, non-executable bytes: a msgpack header and raw little-endian array bytes.

Nothing that arrives here is ever executed, imported or unpickled; sizes are computed with Python's own integers and
checked against the bytes that are really there before anything is allocated.
"""

from __future__ import annotations

import math
import sys
from typing import Any

import msgspec
import numpy as np
from numpy import empty, frombuffer, generic, ndarray, uint8, zeros  # by name: a student may put others in their place

from . import frame
from .frame import WireError
from .names import type_name
from .nodes import (
    DTYPES,
    MAX_BIG,
    MAX_DEPTH,
    MAX_DIMENSIONS,
    MAX_NODES,
    NATIVE,
    Array,
    Big,
    Complex,
    Items,
    Mapping,
    Node,
    Scalar,
    Seed,
)

__all__ = ["WireError", "decode_value", "encode_value", "use_seed_type"]  # what other rooms may use

_ALIGNMENT = 8  # so that every array can be viewed where it lies
_MAX_STRETCH = 64  # a strided input may lie in a buffer this much larger than itself


class Value(msgspec.Struct, frozen=True):
    """A single value on its own."""

    tree: Node


class UnsupportedError(Exception):
    """A value that does not travel; carries its type's name."""

    def __init__(self, kind: str) -> None:
        """Keep the type's name."""
        super().__init__(kind)
        self.kind = kind


class TooLargeError(Exception):
    """A value of more bytes than allowed; carries how many it has."""

    def __init__(self, size: int) -> None:
        """Keep the size in bytes."""
        super().__init__(size)
        self.size = size


_seed_types: list[type[Any]] = [Seed]


def use_seed_type(kind: type[Any]) -> None:
    """Let `kind(seed)` stand for a generator on this side (the trusted side has its own word for it)."""
    _seed_types[0] = kind


class Packer:
    """Turns values into nodes and collects their bytes, at most `limit` of them.

    `fresh` arrays arrive in C order and writeable, whatever they are here.
    """

    def __init__(self, limit: int | None = None, nodes: int = MAX_NODES, *, fresh: bool = False) -> None:
        """Start empty."""
        self.fresh = fresh
        self.limit = limit
        self.size = 0
        self.nodes = nodes
        self.chunks: list[bytes] = []

    def pack(self, value: Any, depth: int = 0) -> Node:
        """Return the node of one value.

        Raises:
            UnsupportedError: its type, or its nesting, does not travel.
        """
        self.nodes -= 1
        if depth > MAX_DEPTH or self.nodes < 0:
            raise UnsupportedError("nested")
        kind = type(value)
        if kind is ndarray:
            return self._array(value)
        if value is None or kind is bool or kind is float:
            return value  # type: ignore[no-any-return]
        if kind is str or kind is int:
            return self._plain(value)
        return self._other(value, depth)

    def finish(self) -> list[bytes]:
        """Return the collected bytes.

        Raises:
            TooLargeError: there are more than the limit; nothing beyond it was copied.
        """
        if self.limit is not None and self.size > self.limit:
            raise TooLargeError(self.size)
        return self.chunks

    def _takes(self, size: int) -> bool:
        self.size += size
        return self.limit is None or self.size <= self.limit

    def _plain(self, value: str | int) -> Node:
        if isinstance(value, int):
            if -(2**63) <= value < 2**63:
                return value
            size = value.bit_length() // 8 + 1
            if size > MAX_BIG:
                raise UnsupportedError("int")
            return Big(value.to_bytes(size, "little", signed=True))
        if not self._takes(len(value)):
            return ""
        # lone surrogates do not travel
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")

    def _array(self, value: np.ndarray[Any, Any]) -> Node:
        code = _code(value.dtype)
        size = math.prod(value.shape) * value.dtype.itemsize
        if len(value.shape) > MAX_DIMENSIONS:
            raise UnsupportedError("ndarray")
        if self._takes(size):
            data = value.astype(DTYPES[code], copy=False).tobytes()
            self.chunks.append(data + bytes(-len(data) % _ALIGNMENT))
        if self.fresh:
            return Array(code, value.shape)
        return Array(code, value.shape, _layout(value), value.flags.writeable)

    def _other(self, value: Any, depth: int) -> Node:
        if isinstance(value, _seed_types[0]):
            return Seed(int(value.seed))
        for kind, make in _KINDS:
            if isinstance(value, kind):
                node: Node = make(self, value, depth)
                return node
        raise UnsupportedError(type_name(type(value)))

    def _items(self, value: list[Any] | tuple[Any, ...], depth: int) -> Node:
        base = tuple if isinstance(value, tuple) else list
        return Items(base is tuple, [self.pack(item, depth + 1) for item in base.__iter__(value)])  # type: ignore[arg-type]

    def _mapping(self, value: dict[Any, Any], depth: int) -> Node:
        keys = list(dict.keys(value))
        if not all(isinstance(key, str) for key in keys):
            raise UnsupportedError("dict")
        return Mapping(
            [str(self._plain(str(key))) for key in keys],
            [self.pack(item, depth + 1) for item in dict.values(value)],
        )

    def _scalar(self, value: np.generic, _: int) -> Node:
        code = _code(value.dtype)
        return Scalar(code, value.astype(DTYPES[code]).tobytes())

    def _subclass(self, value: np.ndarray[Any, Any], _: int) -> Node:
        masked = sys.modules.get("numpy.ma")  # NumPy loads it only when somebody needs it
        if masked is not None and isinstance(value, masked.MaskedArray):  # what lies under a mask is nobody's answer
            raise UnsupportedError(type_name(type(value)))
        return self._array(ndarray.view(value, ndarray))


_KINDS: tuple[tuple[Any, Any], ...] = (
    (ndarray, Packer._subclass),  # noqa: SLF001 (the class's own methods)
    (generic, Packer._scalar),  # noqa: SLF001
    ((tuple, list), Packer._items),  # noqa: SLF001
    (dict, Packer._mapping),  # noqa: SLF001
    (bool, lambda _, value, __: bool(value)),
    (int, lambda packer, value, _: packer._plain(int.__index__(value))),  # noqa: SLF001
    (float, lambda _, value, __: float.__float__(value)),
    (complex, lambda _, value, __: Complex(value.real, value.imag)),
    (str, lambda packer, value, _: packer._plain(str.__str__(value))),  # noqa: SLF001
)


def _code(dtype: np.dtype[Any]) -> str:
    code = f"{dtype.kind}{dtype.itemsize}"
    if code not in DTYPES:
        raise UnsupportedError(str(dtype)[:60])
    return code


def _layout(value: np.ndarray[Any, Any]) -> tuple[int, ...] | None:
    """Return the strides (bytes) worth rebuilding: not C order, no entry of memory seen twice."""
    if value.flags.c_contiguous or value.size == 0:
        return None
    reach = value.dtype.itemsize
    for stride, length in sorted((abs(s), n) for s, n in zip(value.strides, value.shape, strict=True) if n > 1):
        if stride < reach:
            return None
        reach += stride * (length - 1)
    return value.strides if reach <= value.nbytes * _MAX_STRETCH else None


_PLAIN = frozenset({type(None), bool, int, float, str})  # a decoder makes no subclasses


class Unpacker:
    """Turns nodes back into values, taking array bytes from a payload in order.

    `trusted` nodes come from our side: arrays are rebuilt in fresh memory with their layout, and seeds are allowed.
    Others become read-only views of the payload.
    """

    def __init__(self, payload: bytes, *, trusted: bool) -> None:
        """Start at the payload's first byte."""
        self.payload = payload
        self.at = 0
        self.trusted = trusted

    def unpack(self, node: Node, depth: int = 0) -> Any:
        """Return the value of a node.

        Raises:
            WireError: it does not fit the payload, or says what it must not.
        """
        kind = type(node)
        if kind in _PLAIN:
            return node
        if kind is Array:
            return self._array(node)  # type: ignore[arg-type]
        if depth > MAX_DEPTH:
            raise WireError("too deep")
        if isinstance(node, Items):
            items = [self.unpack(item, depth + 1) for item in node.items]
            return tuple(items) if node.is_tuple else items
        if isinstance(node, Mapping):
            return self._mapping(node, depth)
        return self._leaf(node)  # type: ignore[arg-type]

    def finish(self) -> None:
        """Check that nothing is left over.

        Raises:
            WireError: the payload is longer than what was claimed.
        """
        if self.at != len(self.payload):
            raise WireError(f"{len(self.payload) - self.at} bytes too many")

    def _mapping(self, node: Mapping, depth: int) -> dict[str, Any]:
        if len(node.keys) != len(node.items) or len(set(node.keys)) != len(node.keys):
            raise WireError("keys and items differ")
        unpack, deeper = self.unpack, depth + 1
        return {key: unpack(item, deeper) for key, item in zip(node.keys, node.items, strict=True)}

    def _leaf(self, node: Scalar | Complex | Big | Seed) -> Any:
        if isinstance(node, Scalar):
            dtype = _dtype(node.dtype)
            if len(node.data) != dtype.itemsize:
                raise WireError("scalar of another size")
            return frombuffer(node.data, dtype)[0]
        if isinstance(node, Complex):
            return complex(node.real, node.imag)
        if isinstance(node, Big):
            if len(node.data) > MAX_BIG:
                raise WireError("integer too large")
            return int.from_bytes(node.data, "little", signed=True)
        if not self.trusted:
            raise WireError("a seed from a child")
        return _seed_types[0](node.seed)

    def _array(self, node: Array) -> np.ndarray[Any, Any]:
        dtype = _dtype(node.dtype)
        if not self.trusted and (len(node.shape) > MAX_DIMENSIONS or any(not 0 <= n < 2**48 for n in node.shape)):
            raise WireError("shape")
        count = math.prod(node.shape)
        size = count * dtype.itemsize
        start, end = self.at, self.at + size
        padded = end + (-size % _ALIGNMENT)
        if padded > len(self.payload):
            raise WireError(f"array of {size} bytes in {len(self.payload) - start}")
        self.at = padded
        try:
            plain = frombuffer(self.payload, dtype, count, start) if count else empty(0, dtype)
            plain = plain.reshape(node.shape)
        except ValueError as error:  # an empty array whose other sides overflow
            raise WireError(str(error)) from None
        if not self.trusted:
            return plain.astype(NATIVE[node.dtype], copy=False)
        return _rebuild(plain, node)


def _dtype(code: str) -> np.dtype[Any]:
    dtype = DTYPES.get(code)
    if dtype is None:
        raise WireError("unknown dtype")
    return dtype


def _rebuild(plain: np.ndarray[Any, Any], node: Array) -> np.ndarray[Any, Any]:
    """Copy an array into memory laid out as the sender's was."""
    native = NATIVE[node.dtype]
    if not node.writeable and node.strides is None and sys.byteorder == "little":
        plain.flags.writeable = False
        return plain  # over immutable bytes: nobody can make it writeable again
    if node.strides is None:
        array = plain.astype(native, copy=True)
    else:
        array = _strided(node, native, plain.nbytes)
        array[...] = plain
    if not node.writeable:
        array.flags.writeable = False
    return array


def _strided(node: Array, dtype: np.dtype[Any], size: int) -> np.ndarray[Any, Any]:
    strides = node.strides or ()
    if len(strides) != len(node.shape):
        raise WireError("strides")
    steps = [stride * (length - 1) for stride, length in zip(strides, node.shape, strict=True)]
    first = -sum(step for step in steps if step < 0)
    extent = first + sum(step for step in steps if step > 0) + dtype.itemsize
    if extent > max(size, 1) * _MAX_STRETCH:
        raise WireError("strides")
    try:
        return ndarray(node.shape, dtype, zeros(extent, uint8), first, strides)
    except (ValueError, TypeError) as error:
        raise WireError(str(error)) from None


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Value)


def encode_value(value: Any) -> bytes:
    """Encode one value (scalars, text, arrays, seeds, and lists, tuples and dicts of them).

    Raises:
        UnsupportedError: something in it does not travel.
    """
    packer = Packer(nodes=sys.maxsize)
    tree = packer.pack(value)
    return frame.join(_encoder.encode(Value(tree)), packer.finish())


def decode_value(data: bytes, *, trusted: bool = True) -> Any:
    """Decode what `encode_value` gave, down to memory layout and writeable flags.

    Raises:
        WireError: the bytes are not such an encoding.
    """
    header, payload = frame.split(data)
    message = frame.parse(_decoder, header)
    unpacker = Unpacker(payload, trusted=trusted)
    value = unpacker.unpack(message.tree)
    unpacker.finish()
    return value
