"""The files of a new exercise: a small one that works, to be replaced step by step."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING

from grader.model.errors import UsageError
from grader.model.pack import ExerciseKind
from grader.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

TEMPLATE_SUFFIX = ".txt"  # so that no tool takes templates for the program's own code
EXERCISE_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")
UNTITLED = Text(fa="عنوان تمرین", en="Title of the exercise")


def scaffold(
    exercise_id: str, title: Text | None = None, *, kind: ExerciseKind = ExerciseKind.CODE
) -> dict[str, bytes]:
    """Fill the templates of a kind; paths are relative to the pack's parent folder."""
    if not EXERCISE_ID.fullmatch(exercise_id):
        raise UsageError("bad_exercise_id", id=exercise_id)
    slots = _make_slots(exercise_id, title or UNTITLED)
    made = {}
    for path, template in _walk(files("grader.pack").joinpath("scaffold", kind.value), ""):
        half, _, name = path.partition("/")
        text = template.read_text(encoding="utf-8")
        for slot, value in slots.items():
            text = text.replace(f"@{slot}@", value)
        made[f"{half}/{exercise_id}/{name.removesuffix(TEMPLATE_SUFFIX)}"] = text.encode()
    return made


def _make_slots(exercise_id: str, title: Text) -> dict[str, str]:
    english, persian = " ".join(title.en.split()), " ".join(title.fa.split())
    return {
        "id": exercise_id,
        "title_en": json.dumps(english, ensure_ascii=False),  # quoted, as YAML reads it too
        "title_fa": json.dumps(persian, ensure_ascii=False),
        "title_en_text": english,
        "title_fa_text": persian,
        "title_line": f"{exercise_id}: {english}".replace("\\", "/").replace('"', "'") + ".",
    }


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(TEMPLATE_SUFFIX):
            yield f"{prefix}{entry.name}", entry
