"""Recognise syntax that only a newer Python knows, so that «invalid syntax» can be said better.

This interpreter has no newer parser to ask, so each construct is rewritten into what it would be in older Python; when
the file then compiles, that construct was all that was wrong.
"""

from __future__ import annotations

import re

from .sources import compile_source

_TYPE_PARAMETERS = re.compile(r"^([ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+\w+)\[[^\n]*?\](?=[ \t]*[(:])", re.MULTILINE)
_TYPE_ALIAS = re.compile(r"^([ \t]*)type[ \t]+(\w+)(?:\[[^\n]*?\])?[ \t]*=", re.MULTILINE)
_BARE_EXCEPT = re.compile(
    r"^([ \t]*except\*?[ \t]+)((?:[\w.]*\b[A-Z]\w*[ \t]*,[ \t]*)+[\w.]*\b[A-Z]\w*)[ \t]*:", re.MULTILINE
)
_TEMPLATE = re.compile(r"(?<![\w\"'])([rR]?)[tT]([rR]?)(?=[\"'])")
_FORMATTED = re.compile(r"(?<![\w\"'])(?:[fF][rR]?|[rR][fF])(\"\"\"|'''|\"|')")
_MAX_STRING = 2000


def find_newer(text: str, path: str) -> str:
    """Return the version that first knows the syntax of a text that did not compile, "" when that is not it."""
    version = ""
    for needed, rewrite in _REWRITES:
        changed = rewrite(text)
        if changed == text:
            continue
        text, version = changed, max(version, needed)
        if _compiles(text, path):
            return version
    return ""


def _compiles(text: str, path: str) -> bool:
    try:
        compile_source(text, path)
    except SyntaxError:
        return False
    return True


def _without_type_parameters(text: str) -> str:
    return _TYPE_ALIAS.sub(r"\1\2 =", _TYPE_PARAMETERS.sub(r"\1", text))


def _with_parentheses(text: str) -> str:
    return _BARE_EXCEPT.sub(r"\1(\2):", text)


def _without_templates(text: str) -> str:
    return _TEMPLATE.sub(r"f\1\2", text)


def _without_nested_quotes(text: str) -> str:
    """Replace f-strings by empty ones, reading them as PEP 701 does: any quote may stand inside the braces."""
    result, at = [], 0
    while match := _FORMATTED.search(text, at):
        end = _end_of_string(text, match.end(), match[1])
        if end is None:
            result.append(text[at : match.end()])
            at = match.end()
        else:
            result.append(text[at : match.start()] + '""')
            at = end
    return "".join([*result, text[at:]])


def _end_of_string(text: str, at: int, quote: str) -> int | None:
    depth = 0
    limit = min(len(text), at + _MAX_STRING)
    while at < limit:
        if depth == 0 and text.startswith(quote, at):
            return at + len(quote)
        letter = text[at]
        if letter == "\\" and depth == 0:
            at += 2
            continue
        if letter == "\n" and depth == 0 and len(quote) == 1:
            return None
        if depth == 0 and text.startswith(("{{", "}}"), at):
            at += 2
            continue
        depth += {"{": 1, "}": -1}.get(letter, 0)
        at += 1
    return None


_REWRITES = (
    ("3.12", _without_type_parameters),
    ("3.14", _with_parentheses),
    ("3.14", _without_templates),
    ("3.12", _without_nested_quotes),
)
