"""Answer books as bytes: the wire's own encoding, so arrays, tuples and seeds come back as they were."""

from __future__ import annotations

from typing import Any

import msgspec

from grader.model.answer import AnswerBook
from grader.sandbox.inside.wire import decode_value, encode_value


def encode_book(book: AnswerBook) -> bytes:
    """Encode a book."""
    return encode_value(_to_plain(book))


def decode_book(data: bytes) -> AnswerBook:
    """Decode a book that `encode_book` made.

    Raises:
        ValueError: the bytes are damaged or of another version.
    """
    try:
        return msgspec.convert(decode_value(data), AnswerBook)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def _to_plain(value: Any) -> Any:
    if isinstance(value, msgspec.Struct) and not hasattr(value, "seed"):
        return {name: _to_plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, dict):
        return {name: _to_plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_to_plain(part) for part in value]
    if isinstance(value, tuple):
        return tuple(_to_plain(part) for part in value)
    return value
