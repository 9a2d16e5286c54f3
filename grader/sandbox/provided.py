"""Provided functions: a student's call of one travels here, is counted, and another locked child answers it."""

from __future__ import annotations

from grader.sandbox.budget import Budget
from grader.sandbox.desk import Desk
from grader.sandbox.inside import messages


class Counter:
    """The provided calls that one call of the student's function made."""

    def __init__(self) -> None:
        """Start at none."""
        self.names: list[str] = []


class ProvidedAnswers:
    """Answers provided calls."""

    max_bytes = 1 << 26

    def answer(self, desk: Desk, message: messages.Ask, payload: bytes, counter: Counter, budget: Budget) -> float:
        raise NotImplementedError
