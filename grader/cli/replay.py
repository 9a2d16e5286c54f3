"""`grader replay`: one case of a report, run again with everything in view."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from grader.cli.exits import Exit
from grader.cli.keys import find_secret
from grader.cli.options import ExercisesOption, Lang, LangOption, NoSandboxOption, SolutionsOption, locate_pack
from grader.cli.packs import open_pack
from grader.cli.voice import Voice
from grader.intake import read_submission
from grader.model.errors import UsageError
from grader.model.submission import Submission
from grader.model.verdict import Isolation
from grader.render import read_json, render_replay
from grader.sandbox import open_sandbox

if TYPE_CHECKING:
    from grader.model.replay import Replay
    from grader.model.report import Report


def replay(
    report: Annotated[Path, typer.Argument(help="A report.json, or the folder it is in.")],
    case: Annotated[str, typer.Argument(help="EXERCISE/CASE, or CASE where only one exercise has it.")],
    submission: Annotated[
        Path | None, typer.Option(help="The submission; default: the copy beside the report.")
    ] = None,
    lang: LangOption = Lang.en,
    exercises: ExercisesOption = None,
    solutions: SolutionsOption = None,
    no_sandbox: NoSandboxOption = False,
) -> int:
    """Run one case of a report again and show inputs, result and expected values. Needs the pack and its key.

    Example: grader replay reports/someone my_exercise/a_case
    """
    from grader.cli.grading import key_of  # noqa: PLC0415 - heavy
    from grader.cli.library import Library  # noqa: PLC0415
    from grader.pipeline import TEST_ID  # noqa: PLC0415
    from grader.pipeline.replaying import replay as replay_case  # noqa: PLC0415

    voice = Voice(lang.value)
    graded = read_json(_read(report / "report.json" if report.is_dir() else report))
    folder = report if report.is_dir() else report.parent
    exercise, case_id = find_case(graded, case)
    folders = locate_pack(exercises, solutions)
    pack = open_pack(*folders, only=[exercise])
    key = key_of(find_secret(folders[1], voice, test=graded.environment.seed_id == TEST_ID))
    if key.id != graded.environment.seed_id:
        raise UsageError("other_key", report=graded.environment.seed_id, here=key.id)
    handed_in = read_submission(submission) if submission else _read_copy(folder, graded)
    if handed_in.sha256 != graded.submission.sha256:
        raise UsageError("other_submission", report=graded.submission.sha256[:12], here=handed_in.sha256[:12])
    with open_sandbox(require=Isolation.NONE if no_sandbox else Isolation.FULL) as runner:
        again = replay_case(handed_in, pack, exercise, case_id, Library(pack, key, runner), runner)
    voice.write(render_replay(again, lang.value))
    return _compare(graded, again, exercise, case_id, voice)


def find_case(report: Report, name: str) -> tuple[str, str]:
    """Find the exercise and case that a name means.

    Raises:
        UsageError: no such case, or several exercises have one.
    """
    exercise, _, case = name.rpartition("/")
    found = [
        (result.id, each.id)
        for result in report.exercises
        if exercise in {"", result.id}
        for each in result.cases
        if each.id == case
    ]
    if not found:
        raise UsageError("no_such_case", case=name)
    if len(found) > 1:
        raise UsageError("ambiguous_case", case=name, exercises=", ".join(result for result, _ in found))
    return found[0]


def _compare(report: Report, again: Replay, exercise: str, case: str, voice: Voice) -> Exit:
    result = next(each for each in report.exercises if each.id == exercise)
    before = next(each for each in result.cases if each.id == case)
    if before.verdict is again.judgement.verdict:
        voice.tell("replay_agrees", verdict=before.verdict.value)
        return Exit.GRADED
    voice.warn("replay_differs", before=before.verdict.value, now=again.judgement.verdict.value)
    return Exit.BELOW


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError("no_such_report", path=str(path)) from error


def _read_copy(folder: Path, report: Report) -> Submission:
    """Read the copy of the submission that `grade` wrote beside the report: our own file, whose digest is checked."""
    import io  # noqa: PLC0415 - slow to import, and no other command reads zip files here
    import zipfile  # noqa: PLC0415

    path = folder / "submission.zip"
    with zipfile.ZipFile(io.BytesIO(_read(path))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return Submission(id=report.submission.id, sha256=report.submission.sha256, files=files)
