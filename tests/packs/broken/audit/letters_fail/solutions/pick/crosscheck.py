"""A computation that fails."""

from __future__ import annotations


def answers() -> dict[str, str]:
    """Divide by nothing."""
    return {"halves": "abc"[1 // 0]}
