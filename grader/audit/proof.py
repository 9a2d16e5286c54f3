"""The proof of one exercise: all gates, in the order in which an author wants to hear of them."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from grader.audit.agreement import Crosscheck, check_agreement
from grader.audit.holes import check_mutants
from grader.audit.kills import check_kills, check_naming
from grader.audit.overrides import check_overrides
from grader.audit.result import ExerciseAudit, Gate
from grader.audit.trial import alone, over_reference, try_program
from grader.audit.vacuous import write_vacuous
from grader.model.pack import ExerciseKind
from grader.model.running import Call, Role
from grader.pipeline.book import compute_book
from grader.pipeline.oracle import Oracle, provided_by_pack, reference_program, solution_of
from grader.pipeline.seed import course_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.audit.result import Effort
    from grader.model.answer import AnswerBook
    from grader.model.errors import PackError
    from grader.model.pack import Exercise, Pack
    from grader.model.running import Runner, Sitting

SITTING_SECONDS = 1800.0
WORST_RIGHT = 0.5  # of the tolerance


def prove(pack: Pack, exercise: Exercise, runner: Runner, second: Runner, effort: Effort) -> ExerciseAudit:
    """Run all gates of an exercise; `second` is the runner whose processes have torch.

    Raises:
        PackError: the exercise cannot even be computed.
    """
    start = time.monotonic()
    with ExitStack() as stack:
        sitting = stack.enter_context(runner.sit(Role.ORACLE, seconds=SITTING_SECONDS))
        other = stack.enter_context(second.sit(Role.ORACLE, seconds=SITTING_SECONDS))
        gates = tuple(_Proof(pack, exercise, sitting, other, effort).gates())
    return ExerciseAudit(exercise=exercise.id, gates=gates, seconds=time.monotonic() - start)


class _Proof:
    """One exercise under proof."""

    def __init__(self, pack: Pack, exercise: Exercise, sitting: Sitting, other: Sitting, effort: Effort) -> None:
        self._pack = pack
        self._exercise = exercise
        self._sitting = sitting
        self._effort = effort
        provided = provided_by_pack(pack, exercise)
        self._oracle = Oracle(exercise, sitting, provided)
        self._crosscheck = Crosscheck(exercise, Oracle(exercise, other, provided))

    def gates(self) -> Iterator[Gate]:
        """Yield gate after gate."""
        wrong_overrides = list(check_overrides(self._exercise))
        yield from wrong_overrides or [
            Gate(code="overrides", passed=True, params={"count": str(len(solution_of(self._exercise).mistakes))})
        ]
        books = [
            compute_book(self._sitting, self._pack, self._exercise, course_key(f"audit seed {number}".encode()))
            for number in range(self._effort.seeds)
        ]
        if self._exercise.kind is ExerciseKind.CODE:
            yield from check_agreement(self._exercise, self._oracle, self._crosscheck, books[0], self._effort.draws)
        else:
            yield self._check_letters()
        yield self._check_right(books)
        yield self._check_vacuous(books[0])
        yield from check_kills(self._exercise, books)
        yield check_naming(self._sitting, self._pack, self._exercise, books[0])
        if self._exercise.kind is ExerciseKind.CODE:
            yield check_mutants(
                self._sitting,
                self._pack,
                self._exercise,
                books[0],
                self._oracle,
                self._crosscheck,
                self._effort.proofs,
            )

    def _check_letters(self) -> Gate:
        """The computed letters of a concept set are the reference's, and every other letter has its mistake."""
        computed = self._crosscheck.call("answers")
        expected = self._oracle.run([Call(id="letters", function="answers")]).outcomes[0].value
        right = expected if isinstance(expected, dict) else {}
        wanted = {
            f"{item.id}_{letter}"
            for item in self._exercise.items
            for letter in item.options
            if right.get(item.id) != letter
        }
        missing = wanted - {mistake.name for mistake in solution_of(self._exercise).mistakes}
        why = "" if computed == expected else f"computed {computed}, reference {expected};"
        why += "".join(f" no mistake {name};" for name in sorted(missing))
        return Gate(
            code="letters",
            passed=not why,
            path=f"solutions/{self._exercise.id}/crosscheck.py",
            params={"count": str(len(self._exercise.items)), "why": why},
        )

    def _check_right(self, books: list[AnswerBook]) -> Gate:
        """The reference and all accepted variants get full marks under every seed, far from the tolerance."""
        solution = solution_of(self._exercise)
        programs = {"reference": reference_program(self._exercise)} | {
            f"accepted/{name}": alone(f"{name}.py", source) for name, source in solution.accepted.items()
        }
        troubles, worst = [], 0.0
        for name, program in programs.items():
            for number, book in enumerate(books):
                trial = try_program(self._sitting, self._pack, self._exercise, book, program)
                margin = trial.worst_margin()
                worst = max(worst, margin)
                if trial.wrong_cases() or margin > WORST_RIGHT:
                    troubles.append(f"{name}, seed {number}: {', '.join(trial.wrong_cases()) or f'{margin:.2g}'}")
                    break
        return Gate(
            code="right",
            passed=not troubles,
            path=f"solutions/{self._exercise.id}/accepted",
            params={"count": str(len(programs)), "worst": f"{worst:.2g}", "troubles": "; ".join(troubles)},
        )

    def _check_vacuous(self, book: AnswerBook) -> Gate:
        """The stub and answers that know nothing get no points."""
        programs = {"stub": alone("stub.py", self._exercise.stub)}
        for name, source, over in write_vacuous(self._exercise, book):
            program = over_reference(self._exercise, f"{name}.py", source) if over else alone(f"{name}.py", source)
            programs[name] = program
        troubles = []
        for name, program in programs.items():
            trial = try_program(self._sitting, self._pack, self._exercise, book, program)
            mistakes = {finding.mistake for finding in trial.findings if finding.mistake}
            if trial.score.points and not (name in {"transposed", "shifted"} and mistakes):
                paid = [claim.id for claim in trial.score.claims if claim.passed]
                troubles.append(f"{name}: {trial.score.points} ({', '.join(paid)})")
        return Gate(
            code="vacuous",
            passed=not troubles,
            path=f"solutions/{self._exercise.id}/cases.yaml",
            params={"count": str(len(programs)), "troubles": "; ".join(troubles)},
        )


def failed_to_compute(exercise: str, error: PackError) -> ExerciseAudit:
    """Report an exercise whose answers could not be computed at all."""
    gates = tuple(
        Gate(
            code="computes",
            passed=False,
            path=f"{fault.path}:{fault.line}" if fault.line else fault.path,
            params={"why": f"{fault.code} " + ", ".join(f"{key}={value}" for key, value in fault.params.items())},
        )
        for fault in error.faults
    )
    return ExerciseAudit(exercise=exercise, gates=gates)
