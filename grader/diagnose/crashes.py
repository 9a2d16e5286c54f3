"""Crashes: which of the known ones an exception is, and the facts that make its explanation concrete.

A message is the student's own text, whatever it looks like. What is taken out of it are numbers, shapes, and names of a
bounded length; everything else of it stays behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from grader.diagnose.namesakes import ARRAY_NAMES, KEYWORDS, MODULES, NO_ARRAYS, NUMPY_NAMES, OF_ARRAYS
from grader.diagnose.wordings import BY_TYPE, ONLY_OF, list_wordings, read_message
from grader.model.verdict import Verdict

if TYPE_CHECKING:
    from grader.model.judgement import Judgement

MOST_READ = 1000  # characters of a message that are looked at
MOST_AXES = 32
ARRAY = "numpy.ndarray"
FUNCTIONS = frozenset({"builtin_function_or_method", "function", "method", "numpy.ufunc"})
_CRASHED = frozenset({Verdict.RAISED, Verdict.IMPORT_FAILED, Verdict.OUT_OF_MEMORY})
_EXPLAINED = frozenset({"signature", "input", "module", "name", "syntax", "newer_syntax"})
_HIDDEN_NAME = re.compile(r"^_([a-z])")  # NumPy's methods are called so inside: sum is _sum
_NAMES = re.compile(r"[^\W\d]\w{0,59}(?:\.[^\W\d]\w{0,59}){0,2}")
_COUNTS = frozenset(
    {"dimensions", "entries", "first_dimensions", "first_size", "given", "length", "missing", "second_dimensions"}
    | {"second_size", "wanted"}
)
Facts: TypeAlias = dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Crash:
    """A known crash: its name, the form that chooses among its sentences, and facts that fill them."""

    name: str
    form: str = ""
    facts: Facts = field(default_factory=dict)


def name_crash(judgement: Judgement) -> Crash | None:
    """Return which crash an exception is; where its message is not known, what its type and its own line say."""
    if judgement.verdict not in _CRASHED or judgement.difference is not None:
        return None
    if judgement.params.get("cause") in _EXPLAINED or not judgement.exception:
        return None
    if judgement.verdict is Verdict.RAISED and _is_own_raise(judgement):
        return Crash("own_raise")
    crash = _read_message(judgement)
    if crash is None:
        known = BY_TYPE.get(judgement.exception)
        return Crash(known) if known else None
    return _suggest(_look_closer(crash), judgement.params.get("similar", ""))


def tell_crash(crash: Crash) -> Facts:
    """Return the params that a finding keeps of a crash."""
    return {"crash": crash.name} | ({"form": crash.form} if crash.form else {}) | crash.facts


def _is_own_raise(judgement: Judgement) -> bool:
    frame = judgement.frame
    line = dict(frame.source).get(frame.line, "") if frame is not None else ""
    return line.strip().partition(" ")[0] == "raise"


def _read_message(judgement: Judgement) -> Crash | None:
    message = judgement.message[:MOST_READ].strip()
    for wording in list_wordings() if message else ():
        found = read_message(wording, message)
        if found is not None and ONLY_OF.get(wording.crash, judgement.exception) == judgement.exception:
            facts: Facts = {name: _read_fact(name, text) for name, text in found.items()}
            return Crash(wording.crash, wording.form, facts)
    return None


def _read_fact(name: str, text: str) -> str | int:
    if name in _COUNTS:
        return int(text)
    return str(read_shape(text)) if name.endswith("_shape") else text


def read_shape(text: str) -> tuple[int, ...]:
    """Read a shape as NumPy writes it in a message: (2,3) or (4,)."""
    return tuple(int(number) for number in re.findall("[0-9]+", text))[:MOST_AXES]


def _look_closer(crash: Crash) -> Crash:
    """Work out what a message leaves to its reader."""
    facts = crash.facts
    match crash.name:
        case "broadcast":
            return _find_clash(crash)
        case "index_array" if facts.get("length") == 0:
            return replace(crash, form="void")
        case "index_array":
            return replace(crash, facts={**facts, "last": str(int(facts["length"]) - 1)})
        case "arguments" | "keyword" if "callee" in facts:
            name = str(facts["callee"]).rpartition("<locals>.")[2]
            return replace(crash, facts={**facts, "callee": _HIDDEN_NAME.sub(r"\1", name)})
        case "attribute":
            return _look_at_attribute(crash)
        case _:
            return _look_at_kind(crash)


def _look_at_attribute(crash: Crash) -> Crash:
    facts = crash.facts
    if facts.get("kind") in NO_ARRAYS and facts.get("name") in OF_ARRAYS:
        return replace(crash, name="not_array", form="facts")
    if crash.form not in {"removed", "alias"}:
        return crash
    prefix = "np." if crash.form == "removed" else ""
    similar: Facts = {"similar": f"{prefix}{facts['similar']}"} if "similar" in facts else {}
    return replace(crash, form="removed", facts={**facts, "module": "numpy", **similar})


def _look_at_kind(crash: Crash) -> Crash:
    """Choose the form that a type, or a module's name, asks for."""
    kind = crash.facts.get("kind")
    forms = {
        "index_kind": "comma" if kind == "tuple" else "",
        "subscript": "function" if kind in FUNCTIONS else "",
        "name": "import" if crash.facts.get("name") in MODULES else "",
    }
    return replace(crash, form=forms.get(crash.name) or crash.form)


def _find_clash(crash: Crash) -> Crash:
    """Find the two shapes that do not fit, and the two sizes that meet, counted from the right."""
    facts = dict(crash.facts)
    listed = str(facts.pop("shapes", ""))
    shapes = [read_shape(text) for text in re.findall(r"\([^)]*\)", listed)]
    if not shapes:
        shapes = [read_shape(str(facts[name])) for name in ("first_shape", "second_shape") if name in facts]
    for number, first in enumerate(shapes):
        for second in shapes[number + 1 :]:
            for left, right in zip(reversed(first), reversed(second), strict=False):
                if left != right and 1 not in {left, right}:
                    sizes: Facts = {"first_size": left, "second_size": right}
                    named = {"first_shape": str(first), "second_shape": str(second)}
                    return replace(crash, facts=facts | named | sizes)
    return replace(crash, facts=facts)


def _suggest(crash: Crash, near: str) -> Crash:
    """Add the name that was meant: one that is known for the wrong name, else the child's nearest."""
    facts = crash.facts
    name = str(facts.get("name", ""))
    known = ""
    if crash.name == "keyword":
        known = KEYWORDS.get(name, "")
    elif facts.get("kind") == ARRAY:
        known = ARRAY_NAMES.get(name, "")
    elif facts.get("module") == "numpy":
        known = NUMPY_NAMES.get(name, "")
    elif crash.name not in {"name", "attribute"}:
        return crash
    similar = facts.get("similar") or known or near
    if not similar or _NAMES.fullmatch(str(similar)) is None:
        return replace(crash, facts={key: value for key, value in facts.items() if key != "similar"})
    return replace(crash, facts={**facts, "similar": similar})
