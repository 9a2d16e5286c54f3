"""What may travel between a case, a student's function and the comparison."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]


class GeneratorSeed(msgspec.Struct, frozen=True):
    """Stands for `numpy.random.Generator(PCG64(seed))`, which is built in the process that uses it."""

    seed: int


Value: TypeAlias = (
    None | bool | int | float | complex | str | Array | np.generic | GeneratorSeed | list[Any] | tuple[Any, ...] | dict[str, Any]
)
"""None, bool, int, float, str, arrays, a generator's seed, and lists, tuples and dicts of these."""
