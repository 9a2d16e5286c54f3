"""What grading needs once the sandbox is on its way: everything that takes long to import."""

from __future__ import annotations

import io
import platform
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from grader import __version__
from grader.cli.exits import Exit
from grader.cli.files import write_whole
from grader.cli.library import Library
from grader.model.report import Environment
from grader.model.verdict import Visibility
from grader.pipeline import TEST_KEY, Settings, course_key
from grader.pipeline import grade as grade_submission
from grader.render import render_html, render_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from grader.cli.options import Lang
    from grader.model.pack import Pack
    from grader.model.report import Report
    from grader.model.running import Runner
    from grader.model.submission import Submission
    from grader.pipeline import CourseKey

EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest date a zip can hold: the same bytes for the same files


def grade_all(
    submissions: Sequence[Submission], pack: Pack, secret: bytes, runner: Runner, only: tuple[str, ...]
) -> Iterator[tuple[str, Submission, Report]]:
    """Grade one submission after the other; yields each with the name of its report's folder."""
    key = key_of(secret)
    library = Library(pack, key, runner)
    for name, submission in name_uniquely(submissions):
        settings = Settings(graded_at=now(), environment=describe_environment(pack, key.id), only=only)
        yield name, submission, grade_submission(submission, pack, library, runner, settings)


def key_of(secret: bytes) -> CourseKey:
    """Return the course key of a secret, the named test key for none."""
    return course_key(secret) if secret else TEST_KEY


def check_one(submission: Submission, pack: Pack, runner: Runner, only: tuple[str, ...]) -> Report:
    """Grade the public cases, with the student's own functions where an exercise is handed some."""
    settings = Settings(
        graded_at=now(),
        environment=describe_environment(pack, "public"),
        only=only,
        visible=frozenset({Visibility.PUBLIC}),
        own_functions=True,
    )
    return grade_submission(submission, pack, Library(pack, TEST_KEY, runner), runner, settings)


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


def name_uniquely(submissions: Sequence[Submission]) -> list[tuple[str, Submission]]:
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


def join_documents(reports: list[Report]) -> bytes:
    """One report is the document itself; several are a list."""
    if len(reports) == 1:
        return render_json(reports[0]) + b"\n"
    return b"[" + b",".join(render_json(report) for report in reports) + b"]\n"
