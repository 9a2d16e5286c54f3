"""`grader grade`: submissions in, reports out."""

from __future__ import annotations

import io
import platform
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from grader import __version__
from grader.cli.exits import Exit
from grader.cli.files import write_whole
from grader.cli.keys import FILE, FOLDER, find_key
from grader.cli.library import Library
from grader.cli.options import (
    ExercisesOption,
    Lang,
    LangOption,
    NoSandboxOption,
    OnlyOption,
    SolutionsOption,
    TestKeyOption,
    locate_pack,
    split_ids,
)
from grader.cli.packs import open_pack
from grader.cli.voice import Voice, wants_colour
from grader.intake import read_submission
from grader.model.errors import UsageError
from grader.model.report import Environment
from grader.model.verdict import Isolation
from grader.pipeline import Settings
from grader.pipeline import grade as grade_submission
from grader.render import render_html, render_json, render_terminal
from grader.sandbox import open_sandbox

if TYPE_CHECKING:
    from grader.model.pack import Pack
    from grader.model.report import Report
    from grader.model.submission import Submission

EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest date a zip can hold: the same bytes for the same files


def grade(
    paths: Annotated[list[Path], typer.Argument(help="Submissions: folders, zip files, notebooks or Python files.")],
    out: Annotated[Path, typer.Option(help="Where reports go.")] = Path("reports"),
    only: OnlyOption = "",
    lang: LangOption = Lang.en,
    json: Annotated[str, typer.Option("--json", metavar="-", help="`-` prints one JSON document on stdout.")] = "",
    fail_under: Annotated[float, typer.Option(help="Exit with 1 when a submission has fewer points.")] = 0.0,
    exercises: ExercisesOption = None,
    solutions: SolutionsOption = None,
    no_sandbox: NoSandboxOption = False,
    test_key: TestKeyOption = False,
) -> int:
    """Grade submissions and write report.json and report.html for each.

    Example: grader grade examples/handed_in --lang fa
    """
    if json not in {"", "-"}:
        raise UsageError("json_takes_dash", given=json)
    voice = Voice(lang.value, quiet_stdout=bool(json))
    submissions = [read_submission(path) for path in paths]
    folders = locate_pack(exercises, solutions)
    wanted = split_ids(only)
    if folders[1] is None:
        raise UsageError("no_solutions")
    key = find_key(folders[1], voice, test=test_key)
    require = Isolation.NONE if no_sandbox else Isolation.FULL
    if no_sandbox:
        voice.warn("without_isolation")
    reports = []
    with open_sandbox(require=require, secrets=list_secrets(folders[1])) as runner:
        pack = open_pack(*folders, only=wanted or None)  # while the sandbox gets ready
        library = Library(pack, key, runner)
        for name, submission in name_uniquely(submissions):
            settings = Settings(graded_at=now(), environment=describe_environment(pack, key.id), only=wanted)
            report = grade_submission(submission, pack, library, runner, settings)
            write_report(out / name, report, submission, lang)
            reports.append(report)
            if not json:
                voice.write(render_terminal(report, lang.value, colour=wants_colour()))
                voice.tell("report_written", path=str(out / name / "report.html"))
    if json:
        sys.stdout.buffer.write(_as_one_document(reports))
    return judge_run(reports, fail_under)


def list_secrets(solutions: Path) -> tuple[Path, ...]:
    """Return files that no child may be able to open; the sandbox tries them before it grades."""
    return (*sorted(solutions.glob("*/reference.py"))[:1], *solutions.glob(f"{FOLDER}/{FILE}"))


def judge_run(reports: list[Report], fail_under: float) -> Exit:
    """Turn reports into an exit code; our own failure is louder than a low score."""
    if any(report.status == "ungradable" for report in reports):
        return Exit.OUR_FAULT
    if any((report.points or 0.0) < fail_under for report in reports):
        return Exit.BELOW
    return Exit.GRADED


def write_report(folder: Path, report: Report, submission: Submission, lang: Lang) -> None:
    """Write report.json, report.html and the submission itself, each whole or not at all."""
    write_whole(folder / "submission.zip", pack_submission(submission))
    write_whole(folder / "report.html", render_html(report, lang.value).encode())
    write_whole(folder / "report.json", render_json(report))


def pack_submission(submission: Submission) -> bytes:
    """Pack the graded files, so that `grader replay` can run them again; the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(submission.files.items()):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data)
    return buffer.getvalue()


def name_uniquely(submissions: list[Submission]) -> list[tuple[str, Submission]]:
    """Give every submission a report folder of its own: name, name-2, name-3."""
    taken: set[str] = set()
    named = []
    for submission in submissions:
        name, number = submission.id, 1
        while name.casefold() in taken:
            number += 1
            name = f"{submission.id}-{number}"
        taken.add(name.casefold())
        named.append((name, submission))
    return named


def describe_environment(pack: Pack, seed_id: str) -> Environment:
    """Say what graded."""
    return Environment(
        grader=__version__,
        python=platform.python_version(),
        numpy=np.__version__,
        platform=platform.platform(terse=True),
        pack_sha256=pack.digest,
        seed_id=seed_id,
    )


def now() -> str:
    """Return the time of grading, ISO 8601 with offset, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _as_one_document(reports: list[Report]) -> bytes:
    """One report is the document itself; several are a list."""
    if len(reports) == 1:
        return render_json(reports[0]) + b"\n"
    return b"[" + b",".join(render_json(report) for report in reports) + b"]\n"
