"""`grader audit`: prove the pack, or name the hole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from grader.cli.exits import Exit
from grader.cli.options import ExercisesOption, Lang, LangOption, SolutionsOption, locate_pack
from grader.cli.voice import Voice
from grader.model.errors import UsageError
from grader.pack import read_pack

if TYPE_CHECKING:
    from grader.audit import ExerciseAudit
    from grader.model.errors import PackFault
    from grader.model.pack import Exercise


def audit(
    ids: Annotated[list[str] | None, typer.Argument(help="Exercise ids; default: all.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Fewer seeds and draws, as in CI.")] = False,
    without_torch: Annotated[
        bool, typer.Option("--without-torch", help="For packs whose crosscheck.py files need only NumPy.")
    ] = False,
    lang: LangOption = Lang.en,
    exercises: ExercisesOption = None,
    solutions: SolutionsOption = None,
) -> int:
    """Prove exercises: two oracles agree, right variants get full marks, every mistake is killed and told apart.

    Example: grader audit my_exercise
    """
    from rich.console import Console  # noqa: PLC0415 - heavy, and only this command needs them
    from rich.progress import Progress  # noqa: PLC0415

    from grader.audit import FULL, QUICK, audit_exercises  # noqa: PLC0415

    voice = Voice(lang.value)
    folders = locate_pack(exercises, solutions)
    if folders[1] is None:
        raise UsageError("no_solutions")
    pack = read_pack(*folders, only=ids or None)
    wanted = [exercise for exercise in pack.exercises if not ids or exercise.id in ids]
    names = tuple(exercise.id for exercise in sorted(wanted, key=estimate_work, reverse=True))
    libraries = () if without_torch else ("torch",)
    failed = 0
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("audit", total=len(names))
        for found in audit_exercises(pack, names, QUICK if quick else FULL, libraries):
            progress.advance(task)
            report_audit(found, voice)
            failed += not found.passed
    voice.tell("audit_done", passed=len(names) - failed, count=len(names))
    return Exit.BELOW if failed else Exit.GRADED


def estimate_work(exercise: Exercise) -> int:
    """Estimate how long a proof takes, so that the longest ones start first."""
    return len(exercise.cases) * len(exercise.solution.mistakes if exercise.solution else ())


def report_audit(found: ExerciseAudit, voice: Voice) -> None:
    """Print the gates of an exercise: margins where passed, the hole where not."""
    voice.tell(
        "audit_passed" if found.passed else "audit_failed", exercise=found.exercise, seconds=round(found.seconds, 1)
    )
    for gate in found.gates:
        if gate.passed:
            reason = f".{gate.reason}" if gate.reason else ""
            voice.write("  + " + voice.say(f"gate_{gate.code}{reason}", **gate.params))
        else:
            why = {"why": describe_fault(gate.fault, voice)} if gate.fault else {}
            voice.complain(f"gate_{gate.code}_failed", gate.reason, path=gate.path, **{**gate.params, **why})


def describe_fault(fault: PackFault, voice: Voice) -> str:
    """Say what is wrong with the pack's own code."""
    from grader.render import Speaker  # noqa: PLC0415 - only where something is wrong

    return Speaker(voice.language, "pack").message(fault.code, key=fault.key, **fault.params).got
