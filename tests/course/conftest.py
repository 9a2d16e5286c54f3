import pytest

from grader.model.report import Environment
from grader.model.submission import Submission
from grader.pack import read_pack
from grader.pipeline import TEST_KEY, Settings, build_book, grade, plan_calls
from tests.conftest import ROOT

ENVIRONMENT = Environment(grader="0", python="3", numpy="2", platform="test", pack_sha256="0" * 64, seed_id="test")


class Books:
    """The answer books of one exercise after the other, without a disk."""

    def __init__(self, pack, runner):
        self.pack, self.runner, self.open = pack, runner, {}

    def answers(self, exercise):
        if exercise.id not in self.open:
            self.open[exercise.id] = build_book(self.pack, exercise, TEST_KEY, self.runner)
        return self.open[exercise.id]

    with_mistakes = answers

    def prepare(self, exercise):
        self.answers(exercise)

    def calls(self, exercise, visible):
        return plan_calls(exercise, self.answers(exercise).cases, visible)


@pytest.fixture(scope="session")
def grade_exercise(runner):
    """Grade one exercise of the course from a file's bytes; returns its result and the whole report."""
    packs = {}

    def run(exercise, source):
        if exercise not in packs:
            pack = read_pack(ROOT / "exercises", ROOT / "solutions", only=[exercise])
            packs[exercise] = pack, Books(pack, runner)
        pack, books = packs[exercise]
        submission = Submission(id="someone", sha256="0" * 64, files={f"{exercise}.py": source})
        settings = Settings(graded_at="2026-11-24T12:00:00+00:00", environment=ENVIRONMENT, only=(exercise,))
        report = grade(submission, pack, books, runner, settings)
        return report.exercises[0], report

    return run
