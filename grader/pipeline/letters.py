"""Letters of axes: how the stub's docstring calls those of arguments and outputs, as in `x: (N, C, H, W), the maps`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.pack import Function

_NAMED = re.compile(r'^[ \t]*(?:""")?(?:Returns )?(\w+(?:, \w+)*): \(([^()]*)\)', re.MULTILINE)
_RETURNED = re.compile(r"Returns \(?(\w+(?:, \w+)*)\)?[^().]*?of shapes? (\([^()]*\)(?:, \([^()]*\))*)")
_SHAPE = re.compile(r"\(([^()]*)\)")


def read_letters(stub: bytes, function: Function) -> dict[str, tuple[str, ...]]:
    """Read the names of axes from the docstring of one function of a stub; an array without them is left out."""
    text = _find_section(stub.decode(errors="replace"), function.name)
    known = {*function.parameters, *function.outputs}
    return {name: letters for name, letters in _list_shapes(text) if name in known and letters}


def _find_section(text: str, name: str) -> str:
    start = re.search(rf"^def {re.escape(name)}\b", text, re.MULTILINE)
    if start is None:
        return ""
    end = text.find("\ndef ", start.end())
    return text[start.start() : end if end >= 0 else len(text)]


def _list_shapes(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for found in _NAMED.finditer(text):
        for name in found[1].split(", "):
            yield name, _split(found[2])
    for found in _RETURNED.finditer(text):
        names, shapes = found[1].split(", "), _SHAPE.findall(found[2])
        if len(names) == len(shapes):
            yield from ((name, _split(shape)) for name, shape in zip(names, shapes, strict=True))


def _split(shape: str) -> tuple[str, ...]:
    """Split "N, C, H, W"; () where an axis has no plain name of its own."""
    letters = tuple(part.strip() for part in shape.split(",") if part.strip())
    plain = all(letter.isidentifier() for letter in letters) and len(set(letters)) == len(letters)
    return letters if plain else ()
