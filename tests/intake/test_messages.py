"""Every note and every refusal of intake has a sentence, in both languages, that its parameters fill."""

import ast
import re
from pathlib import Path

import pytest

import grader.intake
from grader.render.catalogue import read_catalogue

SOURCES = sorted(Path(grader.intake.__file__).parent.glob("*.py"))


def find_calls(name: str, code_at: int) -> dict[str, set[str]]:
    """Return the parameters that calls of `name` give, by code."""
    found: dict[str, set[str]] = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) <= code_at:
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for code in ast.walk(node.args[code_at]) if called == name else ():
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.setdefault(code.value, set()).update(keyword.arg for keyword in node.keywords)
    return found


def slots_of(sentence: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", sentence))


@pytest.mark.parametrize("language", ["fa", "en"])
def test_notes(language):
    catalogue = read_catalogue(language, "report")
    notes = find_calls("note", 0)
    assert len(notes) >= 11
    for code, params in notes.items():
        assert slots_of(catalogue[f"note.{code}"]) <= params | {"path"}, code
    assert slots_of(catalogue["note.more_notes"]) == {"count"}


@pytest.mark.parametrize("language", ["fa", "en"])
def test_refusals(language):
    catalogue = read_catalogue(language, "pack")
    refusals = find_calls("UsageError", 0)
    assert len(refusals) == 10
    for code, params in refusals.items():
        for part in ("where", "got", "expected", "next"):
            assert slots_of(catalogue[f"{code}.{part}"]) <= params, code
