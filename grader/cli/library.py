"""Answer books on disk: private, one file per exercise and key, rebuilt whenever anything they depend on changes."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from grader import __version__
from grader.cli.files import cache_folder, write_whole
from grader.model.errors import UsageError
from grader.pipeline import BOOK_FORMAT, build_book, decode_book, encode_book, plan_calls

if TYPE_CHECKING:
    from grader.model.answer import AnswerBook
    from grader.model.pack import Exercise, Pack
    from grader.model.running import Call, Runner
    from grader.model.verdict import Visibility
    from grader.pipeline import CourseKey


class Library:
    """Finds or builds the answer books of a pack under one key."""

    def __init__(self, pack: Pack, key: CourseKey, runner: Runner, folder: Path | None = None) -> None:
        """Keep books under `folder`; default: the user's cache."""
        self._pack = pack
        self._key = key
        self._runner = runner
        self._folder = folder or cache_folder("books")
        self._open: dict[str, AnswerBook] = {}
        self._whole: dict[str, AnswerBook] = {}
        self._calls: dict[tuple[str, frozenset[Visibility]], tuple[Call, ...]] = {}

    def prepare(self, exercise: Exercise) -> None:
        """Make the book of an exercise where there is none; one that is there is opened when it is needed."""
        if exercise.id not in self._open and not self._path(exercise).exists():
            self._open[exercise.id] = self._build(exercise)

    def answers(self, exercise: Exercise) -> AnswerBook:
        """Return the book of an exercise, perhaps without the mistakes' answers."""
        if exercise.id not in self._open:
            self._open[exercise.id] = self._read(exercise, with_mistakes=False) or self._build(exercise)
        return self._open[exercise.id]

    def with_mistakes(self, exercise: Exercise) -> AnswerBook:
        """Return the whole book of an exercise."""
        if exercise.id not in self._whole:
            self._whole[exercise.id] = self._read(exercise, with_mistakes=True) or self._build(exercise)
        return self._whole[exercise.id]

    def calls(self, exercise: Exercise, visible: frozenset[Visibility]) -> tuple[Call, ...]:
        """Return the calls of an exercise, planned once and the same ones for every submission."""
        key = exercise.id, visible
        if key not in self._calls:
            self._calls[key] = plan_calls(exercise, self.answers(exercise).cases, visible)
        return self._calls[key]

    def _read(self, exercise: Exercise, *, with_mistakes: bool) -> AnswerBook | None:
        try:
            return decode_book(self._path(exercise).read_bytes(), with_mistakes=with_mistakes)
        except (OSError, ValueError):  # none yet, or damaged: it is only a cache
            return None

    def _build(self, exercise: Exercise) -> AnswerBook:
        book = self._whole[exercise.id] = build_book(self._pack, exercise, self._key, self._runner)
        path = self._path(exercise)
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._folder.chmod(0o700)  # hidden inputs and expected values are for nobody else
            self._forget_older(exercise)
            write_whole(path, encode_book(book), mode=0o600)
        except (OSError, UsageError):  # grading goes on without a cache
            return book
        return book

    def _forget_older(self, exercise: Exercise) -> None:
        for old in self._folder.glob(f"{self._prefix(exercise)}*.book"):
            old.unlink(missing_ok=True)

    def _path(self, exercise: Exercise) -> Path:
        given = [self._pack.exercise(each.exercise).digest for each in exercise.provided if each.exercise]
        parts = [__version__, BOOK_FORMAT, self._pack.feedback.value, np.__version__, exercise.digest, *given]
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        return self._folder / f"{self._prefix(exercise)}{digest[:32]}.book"

    def _prefix(self, exercise: Exercise) -> str:
        return f"{self._pack.id}-{exercise.id}-{self._key.id}-"
