"""`grader check`: a student's own functions on the public cases, on the student's own machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from grader.cli.exits import Exit
from grader.cli.options import ExercisesOption, Lang, LangOption, SolutionsOption, load_pack
from grader.cli.voice import Voice, wants_colour
from grader.intake import read_submission
from grader.model.verdict import ExerciseStatus, Isolation
from grader.sandbox import open_sandbox


def check(
    ids: Annotated[list[str] | None, typer.Argument(help="Exercise ids; default: all you have files for.")] = None,
    submission: Annotated[Path, typer.Option("--in", help="Folder or file with your functions.")] = Path(),
    lang: LangOption = Lang.en,
    exercises: ExercisesOption = None,
    solutions: SolutionsOption = None,
) -> int:
    """Check your functions on the public cases. This is not the grade: hidden cases are not run.

    Functions that an exercise is handed are your own here.

    Example: grader check my_exercise --in my_homework
    """
    voice = Voice(lang.value)
    handed_in = read_submission(submission)
    wanted = tuple(ids or ())
    with open_sandbox(require=Isolation.NONE) as runner:
        # while the sandbox gets ready
        from grader.cli.grading import check_one  # noqa: PLC0415
        from grader.render import render_terminal  # noqa: PLC0415

        report = check_one(handed_in, load_pack(exercises, solutions, wanted), runner, wanted)
    voice.write(render_terminal(report, lang.value, colour=wants_colour()))
    tried = [result for result in report.exercises if wanted or result.status is not ExerciseStatus.MISSING]
    right = all(result.status is ExerciseStatus.RIGHT for result in tried)
    return Exit.GRADED if tried and right else Exit.BELOW
