"""`grader grade`: submissions in, reports out."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Annotated

import typer

from grader.cli.keys import FILE, FOLDER, find_secret
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
from grader.model.verdict import Isolation
from grader.sandbox import open_sandbox

MANY = 50_000  # new objects between two looks for cycles: packs and books are made of many, and stay


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
    secret = find_secret(folders[1], voice, test=test_key)
    if no_sandbox:
        voice.warn("without_isolation")
    reports = []
    require = Isolation.NONE if no_sandbox else Isolation.FULL
    with open_sandbox(require=require, secrets=list_secrets(folders[1])) as runner:
        gc.set_threshold(MANY)
        # while the sandbox gets ready
        from grader.cli.grading import grade_all, join_documents, judge_run, write_report  # noqa: PLC0415
        from grader.render import render_terminal  # noqa: PLC0415

        pack = open_pack(*folders, only=wanted or None)
        for name, submission, report in grade_all(submissions, pack, secret, runner, wanted):
            write_report(out / name, report, submission, lang)
            reports.append(report)
            if not json:
                voice.write(render_terminal(report, lang.value, colour=wants_colour()))
                voice.tell("report_written", path=str(out / name / "report.html"))
    if json:
        sys.stdout.buffer.write(join_documents(reports))
    return judge_run(reports, fail_under)


def list_secrets(solutions: Path) -> tuple[Path, ...]:
    """Return files that no child may be able to open; the sandbox tries them before it grades."""
    return (*sorted(solutions.glob("*/reference.py"))[:1], *solutions.glob(f"{FOLDER}/{FILE}"))
