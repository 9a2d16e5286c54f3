"""What an audit found: one gate after the other, passed or not, with the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.errors import PackFault

if TYPE_CHECKING:
    from collections.abc import Sequence


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was to be proved; `path` is where to look.

    `code`, with `reason` where there are several, has its sentences in the cli's catalogue.
    """

    code: str
    passed: bool
    reason: str = ""
    path: str = ""
    params: dict[str, str | int] = {}
    mistakes: tuple[str, ...] = ()  # that it refuses, so that later gates leave them out
    fault: PackFault | None = None  # where the pack could not even be computed


class ExerciseAudit(msgspec.Struct, frozen=True, kw_only=True):
    """All gates of one exercise."""

    exercise: str
    gates: tuple[Gate, ...]
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Tell whether every gate was passed."""
        return all(gate.passed for gate in self.gates)


class Effort(msgspec.Struct, frozen=True, kw_only=True):
    """How much to try."""

    seeds: int
    draws: int
    proofs: int  # random draws that a surviving mutant must agree on to count as equivalent


FULL = Effort(seeds=30, draws=200, proofs=1000)
QUICK = Effort(seeds=2, draws=100, proofs=1000)

MOST_SHOWN = 5  # as many as one line holds


def join_shown(texts: Sequence[str]) -> str:
    """Join the first few texts, with a sign that there are more."""
    return ", ".join(texts[:MOST_SHOWN]) + (" …" if len(texts) > MOST_SHOWN else "")
