"""Answer books as bytes: the wire's own encoding, so arrays, tuples and seeds come back as they were.

The mistakes' answers are the larger part, and like the small inputs they are only needed when something is wrong: so
they are a segment of their own.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
import numpy as np

from grader.model.answer import AnswerBook, SmallInput, WrongAnswer
from grader.model.value import GeneratorSeed
from grader.sandbox.values import WireError, decode_value, encode_value

BOOK_FORMAT = "3"  # of what a book holds: another one is another file in the cache
LENGTH_BYTES = 8


class _WhenWrong(msgspec.Struct, frozen=True, kw_only=True):
    """What is only read for a wrong submission."""

    mistakes: dict[str, dict[str, tuple[WrongAnswer, ...]]]
    small: tuple[SmallInput, ...] = ()


def encode_book(book: AnswerBook) -> bytes:
    """Encode a book."""
    bare = {name: msgspec.structs.replace(known, mistakes={}) for name, known in book.cases.items()}
    answers = encode_value(_to_plain(msgspec.structs.replace(book, cases=bare, small=())))
    mistakes = {name: known.mistakes for name, known in book.cases.items()}
    rest = encode_value(_to_plain(_WhenWrong(mistakes=mistakes, small=book.small)))
    return len(answers).to_bytes(LENGTH_BYTES, "little") + answers + rest


def decode_book(data: bytes, *, with_mistakes: bool = True) -> AnswerBook:
    """Decode a book that `encode_book` made, without the mistakes' answers and the small inputs unless they are wanted.

    Raises:
        ValueError: the bytes are damaged or of another version.
    """
    end = LENGTH_BYTES + int.from_bytes(data[:LENGTH_BYTES], "little")
    try:
        book = msgspec.convert(decode_value(data[LENGTH_BYTES:end]), AnswerBook)
        if not with_mistakes:
            return book
        rest = msgspec.convert(decode_value(data[end:]), _WhenWrong)
    except (msgspec.MsgspecError, WireError, KeyError) as error:
        raise ValueError(str(error)) from error
    cases = {name: msgspec.structs.replace(known, mistakes=rest.mistakes[name]) for name, known in book.cases.items()}
    return msgspec.structs.replace(book, cases=cases, small=rest.small)


@cache
def _defaults(struct: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the fields that need not be written: the default is read in their place."""
    return {field.name: field.default for field in msgspec.structs.fields(struct) if not field.required}


def _is_same(part: Any, default: Any) -> bool:
    """Compare with a default, cheaply and without asking arrays."""
    return part is default or (type(part) is type(default) and not isinstance(part, np.ndarray) and part == default)


def _to_plain(value: Any) -> Any:
    if isinstance(value, msgspec.Struct) and not isinstance(value, GeneratorSeed):
        given = {name: getattr(value, name) for name in value.__struct_fields__}
        usual = _defaults(type(value))
        return {name: _to_plain(part) for name, part in given.items() if not _is_same(part, usual.get(name, given))}
    if isinstance(value, dict):
        return {name: _to_plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_to_plain(part) for part in value]
    if isinstance(value, tuple):
        return tuple(_to_plain(part) for part in value)
    return value
