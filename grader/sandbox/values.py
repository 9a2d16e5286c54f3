"""The wire as the trusted side uses it, with its own word for a generator; other rooms keep values as its bytes."""

from __future__ import annotations

from grader.model.value import GeneratorSeed
from grader.sandbox.inside.wire import Unpacker, WireError, decode_value, encode_value, use_seed_type

__all__ = ["Unpacker", "WireError", "decode_value", "encode_value"]

use_seed_type(GeneratorSeed)
