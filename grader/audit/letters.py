"""Concept sets: the computed letters are the reference's, and every other letter has its mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.audit.result import Gate
from grader.model.running import Call

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.audit.agreement import Crosscheck
    from grader.audit.trial import Subject


def check_letters(subject: Subject, crosscheck: Crosscheck) -> Iterator[Gate]:
    """Yield a failed gate where the letters differ, and one where the right one has a mistake, or the passed one.

    The reader has counted: each item has a mistake for all its letters but one.
    """
    exercise = subject.exercise
    folder = f"solutions/{exercise.id}"
    count: dict[str, str | int] = {"count": len(exercise.items)}
    expected = subject.oracle.run([Call(id="letters", function="answers")]).outcomes[0].value
    right = expected if isinstance(expected, dict) else {}
    answered = crosscheck.call("answers")
    computed = answered if isinstance(answered, dict) else {}
    differ = [
        f"{item.id}: {right.get(item.id, '-')} / {computed.get(item.id, '-')}"
        for item in exercise.items
        if item.id not in right or right[item.id] != computed.get(item.id)
    ]
    names = [mistake.name for mistake in subject.solution.mistakes]
    taken = [name for item in exercise.items if (name := f"{item.id}_{right.get(item.id)}") in names]
    if differ:
        params = {**count, "differ": ", ".join(differ)}
        yield Gate(code="letters", passed=False, reason="differ", path=f"{folder}/crosscheck.py", params=params)
    if taken:
        yield Gate(
            code="letters",
            passed=False,
            reason="taken",
            path=f"{folder}/mistakes/{taken[0]}.py",
            params={**count, "taken": ", ".join(taken)},
            mistakes=tuple(taken),
        )
    if not differ and not taken:
        yield Gate(code="letters", passed=True, params=count)
