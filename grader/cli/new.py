"""`grader new`: a scaffold of an exercise that the reader accepts and an author can grow."""

from __future__ import annotations

from typing import Annotated

import typer

from grader.cli.exits import Exit
from grader.cli.files import write_whole
from grader.cli.options import ExercisesOption, Lang, LangOption, SolutionsOption, locate_pack
from grader.cli.voice import Voice
from grader.model.errors import UsageError


def new(
    exercise_id: Annotated[str, typer.Argument(metavar="ID", help="Lower-case letters, digits and underscores.")],
    lang: LangOption = Lang.en,
    exercises: ExercisesOption = None,
    solutions: SolutionsOption = None,
) -> int:
    """Write the files of a new exercise, in both languages, and say where to enter it in course.yaml.

    Example: grader new q7_softmax
    """
    from grader.pack import scaffold  # noqa: PLC0415 - only this command needs it

    voice = Voice(lang.value)
    public, hidden = locate_pack(exercises, solutions)
    root = public.resolve().parent
    files = scaffold(exercise_id)
    taken = [name for name in files if (root / name).exists()]
    if taken or hidden is None:
        raise UsageError("exercise_exists" if taken else "no_solutions", id=exercise_id)
    for name, data in files.items():
        write_whole(root / name, data)
        voice.write(name)
    voice.tell("exercise_created", id=exercise_id)
    return Exit.GRADED
