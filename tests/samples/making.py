"""Makes the committed sample reports: two of each exercise, and the handed-in example, with nothing that changes by itself.

Run `python -m tests.samples.making` from the project folder (or `tox -e samples`) to write them anew.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from grader import __version__
from grader.cli.library import Library
from grader.intake import read_submission
from grader.model.report import Environment, Report
from grader.model.submission import Submission
from grader.pack import read_pack
from grader.pipeline import TEST_KEY, Settings, grade
from grader.render import render_html, render_json
from grader.sandbox import open_sandbox

if TYPE_CHECKING:
    from grader.model.pack import Exercise

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "reports" / "samples"
NAMED = ROOT / "tests" / "course" / "named"
WHEN = "2026-11-24T12:00:00+00:00"
ENVIRONMENT = Environment(
    grader=__version__, python="3.11", numpy="2.4", platform="Linux", pack_sha256="0" * 64, seed_id=TEST_KEY.id
)


def make_samples() -> dict[str, bytes]:
    """Return all samples by file name: for each exercise one opens in Persian and another, of another mistake, in English."""
    pack = read_pack(ROOT / "exercises", ROOT / "solutions")
    samples: dict[str, bytes] = {}
    with open_sandbox() as runner, tempfile.TemporaryDirectory() as cache:
        library = Library(pack, TEST_KEY, runner, Path(cache))

        def report(submission: Submission, only: tuple[str, ...] = ()) -> Report:
            settings = Settings(graded_at=WHEN, environment=ENVIRONMENT, only=only)
            return settle(grade(submission, pack, library, runner, settings))

        handed_in = report(read_submission(ROOT / "examples" / "handed_in"))
        samples["handed_in.json"] = render_json(handed_in) + b"\n"
        for language in ("fa", "en"):
            samples[f"handed_in.{language}.html"] = render_html(handed_in, language).encode()
        for exercise in pack.exercises:
            chosen = list_mistaken(exercise)
            for language, (name, source) in (("fa", chosen[0]), ("en", chosen[len(chosen) // 2])):
                submission = Submission(id=name, sha256="0" * 64, files={f"{exercise.id}.py": source})
                page = render_html(report(submission, (exercise.id,)), language)
                samples[f"{exercise.id}.{language}.html"] = page.encode()
    return samples


def list_mistaken(exercise: Exercise) -> list[tuple[str, bytes]]:
    """Return mistaken submissions by name: in a student's hand where there are some, else over the reference."""
    written = sorted((NAMED / exercise.id).glob("*.py"))
    if written or exercise.solution is None:
        return [(path.stem, path.read_bytes()) for path in written]
    solution = exercise.solution
    return [(mistake.name, solution.reference + b"\n\n" + mistake.source) for mistake in solution.mistakes]


def settle(report: Report) -> Report:
    """Take out what differs from run to run and machine to machine: times, the NumPy under it, the pack's digest."""
    exercises = tuple(
        msgspec.structs.replace(each, cases=tuple(msgspec.structs.replace(case, seconds=0.0) for case in each.cases))
        for each in report.exercises
    )
    return msgspec.structs.replace(report, exercises=exercises)


def main() -> None:
    """Write the samples, and remove those that are no longer made."""
    samples = make_samples()
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for old in SAMPLES.iterdir():
        if old.suffix in {".html", ".json"} and old.name not in samples:
            old.unlink()
    for name, data in samples.items():
        (SAMPLES / name).write_bytes(data)
    sys.stdout.write(f"{len(samples)} samples written\n")


if __name__ == "__main__":
    main()
