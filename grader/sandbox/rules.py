"""Call rules, judged on the trusted side from the names that were called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.model.pack import CallRules

SUMMING = tuple(
    f"numpy.{name}"
    for name in """sum nansum cumsum nancumsum dot vdot inner matmul vecdot matvec vecmat einsum tensordot convolve
    correlate trace mean nanmean average trapezoid cov corrcoef bincount
    add.reduce add.accumulate add.reduceat add.at linalg fft""".split()  # noqa: SIM905 (a list of words)
)
"""What can do the sums of an exercise; a rule `only` forbids all of it except what it names."""


def watched_names(rules: CallRules) -> tuple[str, ...]:
    """Return the dotted names whose calls must be watched for these rules (a module stands for all it has)."""
    names = [*rules.forbid, *rules.require, *rules.only, *(SUMMING if rules.only else ())]
    return tuple(dict.fromkeys(names))


def broken_rules(rules: CallRules, called: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names that were called against the rules, and those that should have been called."""
    forbidden = [name for name in called if among(name, rules.forbid)]
    if rules.only:
        forbidden += [name for name in called if among(name, SUMMING) and not among(name, rules.only)]
    unmet = [rule for rule in rules.require if not any(among(name, (rule,)) for name in called)]
    return tuple(dict.fromkeys(forbidden)), tuple(unmet)


def among(name: str, rules: tuple[str, ...]) -> bool:
    """Tell whether a dotted name is one of these or inside one of these."""
    return any(name == rule or name.startswith(rule + ".") for rule in rules)
