"""Right programs: the reference and every accepted variant get full marks under every seed, far from the tolerance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.audit.result import Gate, join_shown
from grader.audit.trial import alone, find_worst_margin, list_wrong, run_cases
from grader.pipeline.oracle import reference_program

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.audit.seeds import Seeded
    from grader.audit.trial import Subject
    from grader.model.answer import AnswerBook
    from grader.model.running import Program

WORST_RIGHT = 0.5  # of the tolerance


def check_rightness(subject: Subject, first: AnswerBook, seeds: Sequence[Seeded]) -> Iterator[Gate]:
    """Yield a gate for verdicts and margins: one failed gate for each kind of trouble, or the passed one."""
    folder = f"solutions/{subject.exercise.id}"
    programs = list_programs(subject)
    refused, loose, worst = {}, {}, 0.0
    for file, program in programs.items():
        for number, wrong, margin in _try_seeds(subject, first, seeds, program):
            worst = max(worst, margin)
            if wrong:
                refused[file] = f"{join_shown(list(wrong))} [{number}]"
                break
            if margin > WORST_RIGHT:
                loose[file] = f"{margin:.2g} [{number}]"
                break
    count: dict[str, str | int] = {"count": len(programs), "worst": f"{worst:.2g}"}
    for reason, found in (("refused", refused), ("loose", loose)):
        if found:
            texts = "; ".join(f"{file}: {what}" for file, what in found.items())
            path = f"{folder}/{next(iter(found))}"
            yield Gate(code="right", passed=False, reason=reason, path=path, params={**count, "programs": texts})
    if not refused and not loose:
        yield Gate(code="right", passed=True, params=count)


def list_programs(subject: Subject) -> dict[str, Program]:
    """Return all right programs by their file."""
    solution = subject.solution
    variants = {f"accepted/{name}.py": alone(f"{name}.py", source) for name, source in solution.accepted.items()}
    return {"reference.py": reference_program(subject.exercise), **variants}


def _try_seeds(
    subject: Subject, first: AnswerBook, seeds: Sequence[Seeded], program: Program
) -> Iterator[tuple[int, tuple[str, ...], float]]:
    """Yield the seed, the cases that were not right and the worst margin: all cases first, then what seeds change."""
    for number, book, cases in [
        (0, first, subject.exercise.cases),
        *((seeded.number, seeded.book, seeded.changed) for seeded in seeds if seeded.changed),
    ]:
        evidence, _ = run_cases(subject, book, program, cases)
        yield number, list_wrong(evidence), find_worst_margin(evidence)
