"""Plain YAML scalars: spellings that every YAML version reads alike; for the others, a better spelling."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

Scalar: TypeAlias = bool | int | float | str | None

WORDS: dict[str, Scalar] = {
    "null": None,
    "true": True,
    "false": False,
    ".inf": float("inf"),
    "-.inf": float("-inf"),
    ".nan": float("nan"),
}
TRAPPED_WORDS: dict[str, str] = {  # case folded; YAML 1.1 and 1.2, or people and YAML, disagree about them
    "yes": "true",
    "on": "true",
    "true": "true",
    "no": "false",
    "off": "false",
    "false": "false",
    "null": "null",
    "~": "null",
    "nan": ".nan",
    ".nan": ".nan",
    "inf": ".inf",
    "+inf": ".inf",
    "infinity": ".inf",
    ".inf": ".inf",
    "+.inf": ".inf",
    "-inf": "-.inf",
    "-.inf": "-.inf",
    "=": '"="',
}
INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
DECIMAL = re.compile(r"-?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+][0-9]+)?")
NUMBER_WITH_TRAPS = re.compile(r"[-+]?([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?")
OTHER_BASE = re.compile(r"[-+]?0[xob][0-9a-fA-F_]+")
SEXAGESIMAL_OR_DATE = re.compile(r"[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?")
LIKE_A_NUMBER = frozenset("0123456789+-.")


def read_scalar(text: str) -> Scalar:
    """Return what a plain scalar means: null, true, false, a decimal number, or text."""
    if text in WORDS:
        return WORDS[text]
    if text[:1] in LIKE_A_NUMBER:
        if INTEGER.fullmatch(text):
            return int(text)
        if DECIMAL.fullmatch(text):
            return float(text)
    return text


def find_trap(text: str) -> str | None:
    """Return a spelling that cannot be misread, where a plain scalar is read differently by different programs.

    `1e-5` -> `0.00001`, `yes` -> `true`, `017` -> `17`, `1:30` -> `"1:30"`, `None` -> `null`.
    """
    if text in WORDS:
        return None
    if text == "None":
        return "null"
    if (word := TRAPPED_WORDS.get(text.casefold())) is not None:
        return word
    if text[:1] not in LIKE_A_NUMBER or INTEGER.fullmatch(text) or DECIMAL.fullmatch(text):
        return None
    if NUMBER_WITH_TRAPS.fullmatch(text):
        return format(Decimal(text.replace("_", "")), "f")
    if OTHER_BASE.fullmatch(text):
        return str(int(text.replace("_", ""), 0))
    return f'"{text}"' if SEXAGESIMAL_OR_DATE.fullmatch(text) else None
