"""`grader page`: the course as one page, for a course site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from grader.cli.exits import Exit
from grader.cli.files import write_whole
from grader.cli.options import ExercisesOption, Lang, LangOption, locate_pack
from grader.cli.packs import open_pack
from grader.cli.voice import Voice
from grader.render import list_bad_formulas, render_course

NAME = "course.html"


def page(
    dest: Annotated[
        Path, typer.Argument(metavar="[DEST]", help="A file that ends in .html, or a folder that gets course.html.")
    ] = Path(NAME),
    lang: LangOption = Lang.en,
    exercises: ExercisesOption = None,
) -> int:
    """Write the course as one page in both languages: what students may see, and nothing of the solutions.

    Statements with their mathematics, order, points, stubs and public cases; no script, no request to anywhere.
    The same course gives the same file.

    Example: grader page public_html/ --lang fa
    """
    from grader.score import claim_points  # noqa: PLC0415 - only this command needs it

    voice = Voice(lang.value)
    public, _ = locate_pack(exercises, None)
    pack = open_pack(public, None)  # the hidden half is not even read
    for exercise, fault in list_bad_formulas(pack):
        voice.warn("formula_unknown", exercise=exercise, fault=fault)
    worths = {exercise.id: claim_points(exercise) for exercise in pack.exercises}
    target = dest if dest.suffix in {".html", ".htm"} else dest / NAME
    write_whole(target, render_course(pack, worths, lang.value).encode())
    voice.tell("page_written", path=str(target))
    return Exit.GRADED
