"""From a seed to numbers: our own mapping of the raw PCG64 stream, frozen because old grades must be recomputed.

NumPy promises the raw stream of a bit generator for ever (NEP 19), but not what Generator's methods make of it.
Every function here is part of the pack format: tests hold golden values, and a change is a new format version.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNIFORMS_PER_NORMAL = 12  # their sum has variance 1, and is exact in double precision
RAWS_PER_NORMAL = UNIFORMS_PER_NORMAL // 2
GENERATOR_SEED_BITS = 63  # a seed that fits any wire's integer


class BitStream:
    """The stream that belongs to one argument of one case."""

    def __init__(self, seed: bytes, path: str) -> None:
        """Derive the stream from the case's seed and the argument's path ("x", "layers[0]")."""
        self._key = hmac.new(seed, path.encode(), hashlib.sha256).digest()[:16]
        self._bits = np.random.PCG64(int.from_bytes(self._key, "big"))

    def generator_seed(self) -> int:
        """Return a seed of 63 bits for a generator that the student's function is handed."""
        return int.from_bytes(self._key[:8], "big") >> (64 - GENERATOR_SEED_BITS)

    def raw(self, count: int) -> NDArray[np.uint64]:
        """Return the next `count` 64-bit numbers."""
        return self._bits.random_raw(count)

    def uniform(self, count: int) -> NDArray[np.float64]:
        """Return numbers in [0, 1), multiples of 2**-53."""
        return (self.raw(count) >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def normal(self, count: int) -> NDArray[np.float64]:
        """Return sums of twelve uniform 32-bit numbers, divided by 2**32, minus 6; exact."""
        raw = self.raw(count * RAWS_PER_NORMAL).reshape(count, RAWS_PER_NORMAL)
        sums: NDArray[np.uint64] = (raw >> np.uint64(32)).sum(axis=1) + (raw & np.uint64(0xFFFFFFFF)).sum(axis=1)
        return sums.astype(np.float64) * 2.0**-32 - 6.0

    def integers(self, count: int, low: int, high: int) -> NDArray[np.int64]:
        """Return integers in [low, high], at most 2**32 different ones, by the upper half of each 64-bit number."""
        span = np.uint64(high - low + 1)
        return ((self.raw(count) >> np.uint64(32)) * span >> np.uint64(32)).astype(np.int64) + np.int64(low)

    def distinct(self, blocks: int, size: int, high: int) -> NDArray[np.int64]:
        """Return (blocks, size) integers in [0, high), no value twice in a block: the order of random keys."""
        keys = self.raw(blocks * high).reshape(blocks, high)
        order: NDArray[Any] = np.argsort(keys, axis=1, kind="stable")
        return order[:, :size].astype(np.int64)
