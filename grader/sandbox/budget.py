"""Wall-clock budgets: the sooner of a call's, an exercise's and a sitting's end, and whose it was."""

from __future__ import annotations

import time

import msgspec


class Budget(msgspec.Struct):
    """Ends on time.monotonic's clock; `exercise` is never later than `sitting`."""

    sitting: float
    exercise: float

    @classmethod
    def of_sitting(cls, seconds: float) -> Budget:
        """Start the clock of a sitting."""
        end = time.monotonic() + seconds
        return cls(end, end)

    def for_exercise(self, seconds: float) -> Budget:
        """Start the clock of an exercise inside the sitting."""
        return Budget(self.sitting, min(self.sitting, time.monotonic() + seconds))

    def deadline(self, seconds: float) -> float:
        """Return when something that may take so long must be over."""
        return min(self.exercise, time.monotonic() + seconds)

    def spent(self) -> str | None:
        """Return which budget is used up, "sitting_time" or "exercise_time", or None."""
        now = time.monotonic()
        if now >= self.sitting:
            return "sitting_time"
        return "exercise_time" if now >= self.exercise else None

    def sitting_left(self) -> float:
        """Return the seconds until the sitting's end."""
        return max(0.0, self.sitting - time.monotonic())
