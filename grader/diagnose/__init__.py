"""Diagnosing: from what is known of an exercise to findings, or to a probe that would tell more; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.diagnose.seeking import ask_mistakes, ask_student, can_seek, choose_input, list_shown, retell

if TYPE_CHECKING:
    from grader.model.finding import Facts, Finding, RunMistakes

__all__ = ["ask_mistakes", "ask_student", "can_seek", "choose_input", "diagnose", "list_shown", "retell"]


def diagnose(facts: Facts) -> RunMistakes | tuple[Finding, ...]:
    """Say why cases failed, or what has to be run to say so; the findings about most failed cases come first."""
    from grader.diagnose.diagnosing import diagnose as climb  # noqa: PLC0415 - what is all right needs no ladder

    return climb(facts)
