import pytest

from grader.model.report import Environment
from grader.model.submission import Submission
from grader.pipeline import Settings, grade
from tests.books import Books

ENVIRONMENT = Environment(grader="0", python="3", numpy="2", platform="test", pack_sha256="0" * 64, seed_id="test")
SETTINGS = Settings(graded_at="2026-11-24T12:00:00+00:00", environment=ENVIRONMENT)


@pytest.fixture(scope="session")
def books(mini, runner):
    return Books(mini, runner)


@pytest.fixture(scope="session")
def grade_files(mini, runner, books):
    """Grade a submission given as files by name; returns the report."""

    def run(files, settings=SETTINGS, pack=mini, library=books):
        data = {name: text if isinstance(text, bytes) else text.encode() for name, text in files.items()}
        submission = Submission(id="someone", sha256="0" * 64, files=data)
        return grade(submission, pack, library, runner, settings)

    return run


@pytest.fixture(scope="session")
def grade_one(grade_files):
    """Grade one exercise from its source; returns the exercise's result."""

    def run(exercise, source):
        report = grade_files({f"{exercise}.py": source})
        return next(result for result in report.exercises if result.id == exercise)

    return run
