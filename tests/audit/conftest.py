"""What tests of this room share: an open bench for an exercise of the toy pack, and its book under the first seed."""

import msgspec
import pytest

from grader.audit.seeds import make_key
from grader.audit.trial import Subject
from grader.model.running import Role
from grader.pipeline.book import compute_book


class Bench:
    """Opens subjects and keeps what the oracle computed for them."""

    def __init__(self, pack, sitting):
        self._pack = pack
        self._sitting = sitting
        self._books = {}

    def subject(self, name, **changes):
        """Return an exercise under proof; `changes` replace fields of its solution."""
        exercise = self._pack.exercise(name)
        solution = msgspec.structs.replace(exercise.solution, **changes)
        return Subject(self._pack, msgspec.structs.replace(exercise, solution=solution), self._sitting)

    def book(self, name, **changes):
        """Return all answers of an exercise."""
        key = name, repr(sorted(changes.items()))
        if key not in self._books:
            subject = self.subject(name, **changes)
            self._books[key] = compute_book(self._sitting, self._pack, subject.exercise, make_key(0))
        return self._books[key]


@pytest.fixture(scope="session")
def bench(mini, runner):
    with runner.sit(Role.ORACLE, seconds=600) as sitting:
        yield Bench(mini, sitting)
