"""Right programs: the reference and every accepted variant get full marks under every seed, far from the tolerance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.audit.result import Gate, join_shown
from grader.audit.seeds import batch_seeds, merge_seeds
from grader.audit.trial import alone, find_worst_margin, keep_values, list_wrong, run_cases, run_values
from grader.pipeline.oracle import reference_program

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.audit.seeds import Seeded
    from grader.audit.trial import Subject
    from grader.model.answer import AnswerBook
    from grader.model.running import Program
    from grader.pipeline.explaining import Evidence

WORST_RIGHT = 0.5  # of the tolerance


def check_rightness(subject: Subject, first: AnswerBook, seeds: Sequence[Seeded]) -> Iterator[Gate]:
    """Yield a gate for verdicts and margins: one failed gate for each kind of trouble, or the passed one."""
    programs = list_programs(subject)
    refused: dict[str, str] = {}
    loose: dict[str, str] = {}
    worst = 0.0
    for file, program in programs.items():
        for evidence in _try_seeds(subject, first, seeds, program):
            wrong, margin = list_wrong(evidence), find_worst_margin(evidence)
            worst = max(worst, margin)
            if wrong:
                refused[file] = join_shown(wrong)
            elif margin > WORST_RIGHT:
                loose[file] = f"{margin:.2g}"
    params: dict[str, str | int] = {"count": len(programs), "worst": f"{worst:.2g}"}
    for reason, found in (("refused", refused), ("loose", loose)):
        if found:
            path = f"solutions/{subject.exercise.id}/{next(iter(found))}"
            texts = "; ".join(f"{file}: {what}" for file, what in found.items())
            yield Gate(code="right", passed=False, reason=reason, path=path, params={**params, "programs": texts})
    if not refused and not loose:
        yield Gate(code="right", passed=True, params=params)


def list_programs(subject: Subject) -> dict[str, Program]:
    """Return all right programs by their file."""
    solution = subject.solution
    variants = {f"accepted/{name}.py": alone(f"{name}.py", source) for name, source in solution.accepted.items()}
    return {"reference.py": reference_program(subject.exercise), **variants}


def _try_seeds(subject: Subject, first: AnswerBook, seeds: Sequence[Seeded], program: Program) -> Iterator[Evidence]:
    """Yield what running all cases gives, then what seeds change; nothing more once a case was not right."""
    evidence, outcome = run_cases(subject, subject.exercise, first, program)
    yield evidence
    for batch in batch_seeds(subject, seeds, outcome.outcomes):
        cases, book = merge_seeds(batch)
        if list_wrong(evidence) or not cases:
            return
        plain, answers = keep_values(subject.exercise, cases, book.cases)
        evidence = run_values(subject, plain, msgspec.structs.replace(book, cases=answers), program)
        yield evidence
