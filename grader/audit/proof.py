"""The proof of one exercise: all gates, in the order in which an author wants to hear of them."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from grader.audit.agreement import Crosscheck, check_agreement
from grader.audit.emptiness import check_emptiness
from grader.audit.holes import check_mutants
from grader.audit.kills import Kills
from grader.audit.letters import check_letters
from grader.audit.naming import check_naming
from grader.audit.overrides import check_overrides
from grader.audit.result import ExerciseAudit, Gate
from grader.audit.rightness import check_rightness
from grader.audit.seeds import answer_under, make_key
from grader.audit.trial import Subject
from grader.model.errors import PackError
from grader.model.pack import ExerciseKind
from grader.model.running import Role
from grader.pipeline.book import compute_book
from grader.pipeline.oracle import Oracle, provided_by_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.audit.result import Effort
    from grader.model.errors import PackFault
    from grader.model.pack import Exercise, Pack
    from grader.model.running import Runner

SITTING_SECONDS = 1800.0


def prove(pack: Pack, exercise: Exercise, runner: Runner, second: Runner, effort: Effort) -> ExerciseAudit:
    """Run all gates of an exercise; `second` is the runner whose processes have torch.

    Where the answers cannot be computed, the faults are gates that failed, and the gates after them are missing.
    """
    start = time.monotonic()
    gates: list[Gate] = []
    with ExitStack() as stack:
        subject = Subject(pack, exercise, stack.enter_context(runner.sit(Role.ORACLE, seconds=SITTING_SECONDS)))
        other = stack.enter_context(second.sit(Role.ORACLE, seconds=SITTING_SECONDS))
        crosscheck = Crosscheck(exercise, Oracle(exercise, other, provided_by_pack(pack, exercise)))
        try:
            gates.extend(run_gates(subject, crosscheck, effort))
        except PackError as error:
            gates.extend(list_faults(error))
    return ExerciseAudit(exercise=exercise.id, gates=tuple(gates), seconds=time.monotonic() - start)


def run_gates(subject: Subject, crosscheck: Crosscheck, effort: Effort) -> Iterator[Gate]:
    """Yield gate after gate; a mistake that one of them refuses is left out by the later ones.

    Raises:
        PackError: the answers cannot be computed.
    """
    exercise, solution = subject.exercise, subject.solution
    mistakes = [mistake.name for mistake in solution.mistakes]
    overrides = list(check_overrides(exercise, solution))
    yield from overrides or [Gate(code="override", passed=True, params={"count": len(mistakes)})]
    if any(gate.reason == "unreadable" for gate in overrides):
        return  # no answer can be computed with it
    code = exercise.kind is ExerciseKind.CODE
    first = compute_book(subject.sitting, subject.pack, exercise, make_key(0))
    agreement = check_agreement(subject, crosscheck, first, effort.draws)
    agreed = list(agreement if code else check_letters(subject, crosscheck))
    yield from agreed
    refused = {name for gate in (*overrides, *agreed) for name in gate.mistakes}
    seeds = answer_under(subject, first, range(1, effort.seeds))
    yield from check_rightness(subject, first, seeds)
    yield from check_emptiness(subject, first)
    kills = Kills(subject, first, [name for name in mistakes if name not in refused])
    kills.add_seeds(seeds)
    yield from kills.gates()
    yield from check_naming(subject, first, kills.weighing, kills.list_namable())
    if code:
        yield from check_mutants(subject, first, crosscheck, effort.proofs, kills.weighing.rank_cases())


def list_faults(error: PackError) -> Iterator[Gate]:
    """Yield a failed gate for each place at which a pack's answers cannot be computed; its first fault tells."""
    places: dict[str, PackFault] = {}
    for fault in error.faults:
        places.setdefault(f"{fault.path}:{fault.line}" if fault.line else fault.path, fault)
    for path, fault in places.items():
        yield Gate(code="computes", passed=False, path=path, params={"why": fault.code}, fault=fault)
