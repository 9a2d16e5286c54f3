"""Reads a pack: the course first, then each exercise, then what exercises say about one another."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec import UNSET

from grader.model.errors import UsageError
from grader.model.pack import Exercise, Group, Pack
from grader.pack.documents import CourseDocument, CourseEntry, GlossaryDocument
from grader.pack.exercise import make_exercise
from grader.pack.faults import Faults, suggest
from grader.pack.files import check_names, digest_files, open_folder, read_text
from grader.pack.functions import check_unique
from grader.pack.halves import HiddenHalf, PublicHalf, read_hidden_half, read_public_half, read_sheet
from grader.pack.place import COURSE_FILE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from grader.pack.files import Folder
    from grader.pack.halves import Sheet
    from grader.pack.source import KeyPath, Source

GLOSSARY_FILE = "glossary.yaml"
README = "README.md"


def read_pack(exercises: Path, solutions: Path | None, only: Collection[str] | None = None) -> Pack:
    """Read a pack, or some of its exercises with those they are provided from; `solutions` is None in a handout."""
    with without_collector():
        return _read_pack(exercises, solutions, only)


@contextmanager
def without_collector() -> Iterator[None]:
    """Spare the search for cycles: a pack is a hundred thousand objects without one."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read_pack(exercises: Path, solutions: Path | None, only: Collection[str] | None) -> Pack:
    for folder in (exercises, solutions):
        if folder is not None and not folder.is_dir():
            raise UsageError("no_such_path", path=str(folder))
    faults = Faults()
    shelf = open_folder(exercises, exercises.resolve().name, faults)
    hidden_shelf = open_folder(solutions, solutions.resolve().name, faults) if solutions is not None else None
    course_bytes = read_text(shelf, COURSE_FILE, faults)
    course = read_sheet(f"{shelf.label}/{COURSE_FILE}", course_bytes, CourseDocument, faults)
    check_names(shelf, faults, needed=(COURSE_FILE,), allowed=(GLOSSARY_FILE, README), folders=shelf.folders)
    if hidden_shelf is not None:
        check_names(hidden_shelf, faults, needed=(), allowed=(README,), folders=hidden_shelf.folders)
    if only is None:
        glossary = read_text(shelf, GLOSSARY_FILE, faults)
        read_sheet(f"{shelf.label}/{GLOSSARY_FILE}", glossary, GlossaryDocument, faults)
    entries = _list_entries(course, shelf)
    _check_course(course, shelf, hidden_shelf, faults)
    reading = _Reading(shelf, hidden_shelf, faults)
    reading.read_all(_choose(only, entries), entries)
    exercises_read = reading.make_all(entries)
    reading.check_provided()
    faults.raise_any()
    return _make_pack(course.document, course_bytes or b"", exercises_read)


def _list_entries(course: Sheet, shelf: Folder) -> dict[str, tuple[CourseEntry, str]]:
    """Return every exercise's entry and group in course order; where the course is unreadable, what the folders say."""
    if course.document is None:
        return {name: (CourseEntry(id=name, points=1), "") for name in shelf.folders}
    return {entry.id: (entry, group.id) for group in course.document.groups for entry in group.exercises}


def _choose(only: Collection[str] | None, entries: Collection[str]) -> list[str]:
    if only is None:
        return list(entries)
    for name in only:
        if name not in entries:
            raise UsageError("unknown_exercise", name=name, known=suggest(name, entries))
    return [name for name in entries if name in only]


def _check_course(course: Sheet, shelf: Folder, hidden_shelf: Folder | None, faults: Faults) -> None:
    document: CourseDocument | None = course.document
    source = course.source
    if document is None or source is None:
        return
    check_unique(source, ("groups",), "id", (group.id for group in document.groups))
    places: dict[str, KeyPath] = {}
    for number, group in enumerate(document.groups):
        for place, entry in enumerate(group.exercises):
            here = ("groups", number, "exercises", place)
            if entry.id in places:
                line = str(source.lines[places[entry.id]])
                source.refuse((*here, "id"), "duplicate_name", name=entry.id, first_line=line)
            places.setdefault(entry.id, here)
    _check_after(source, document, places)
    _check_folders(source, places, (shelf, hidden_shelf) if hidden_shelf else (shelf,), faults)


def _check_folders(source: Source, places: dict[str, KeyPath], shelves: tuple[Folder, ...], faults: Faults) -> None:
    """Report exercises of the course without a folder, once each, and folders that the course does not list."""
    for name, here in places.items():
        without = [shelf.label for shelf in shelves if name not in shelf.folders]
        if without:
            source.refuse((*here, "id"), "exercise_without_folder", name=name, folder=", ".join(without))
    for shelf in shelves:
        for name in shelf.folders:
            if name not in places:
                faults.add(f"{shelf.label}/{name}", "unlisted_exercise", known=suggest(name, places))


def _check_after(source: Source, document: CourseDocument, places: dict[str, KeyPath]) -> None:
    waiting: dict[str, set[str]] = {}
    for entry in (entry for group in document.groups for entry in group.exercises):
        for number, name in enumerate(entry.after):
            if name not in places:
                here = (*places[entry.id], "after", number)
                source.refuse(here, "unknown_exercise", name=name, known=suggest(name, places))
        waiting.setdefault(entry.id, set(entry.after) & set(places))
    while ready := {name for name, others in waiting.items() if not others & set(waiting)}:
        waiting = {name: others for name, others in waiting.items() if name not in ready}
    for name, others in waiting.items():  # what is left waits for itself, or for a circle
        source.refuse((*places[name], "after"), "circle", name=name, others=", ".join(sorted(others & set(waiting))))


class _Reading:
    """The exercises read so far, and those they still need."""

    def __init__(self, shelf: Folder, hidden_shelf: Folder | None, faults: Faults) -> None:
        self._shelf = shelf
        self._hidden_shelf = hidden_shelf
        self._faults = faults
        self._halves: dict[str, tuple[PublicHalf, HiddenHalf | None]] = {}

    def read_all(self, wanted: Iterable[str], entries: Collection[str]) -> None:
        """Read exercises and, after them, those whose functions they are handed."""
        queue = list(wanted)
        while queue:
            name = queue.pop(0)
            if name in self._halves or name not in self._shelf.folders:
                continue
            public = read_public_half(self._shelf.folders[name], f"{self._shelf.label}/{name}", self._faults)
            hidden = None
            if self._hidden_shelf is not None and name in self._hidden_shelf.folders:
                label = f"{self._hidden_shelf.label}/{name}"
                hidden = read_hidden_half(self._hidden_shelf.folders[name], label, self._faults)
            self._halves[name] = public, hidden
            if public.exercise.document is not None:
                queue += [one.exercise for one in public.exercise.document.provided if one.exercise in entries]

    def make_all(self, entries: dict[str, tuple[CourseEntry, str]]) -> tuple[Exercise, ...]:
        """Return the exercises without faults, in course order."""
        made = (
            make_exercise(entry, group, *self._halves[name], self._faults)
            for name, (entry, group) in entries.items()
            if name in self._halves
        )
        return tuple(exercise for exercise in made if exercise is not None)

    def check_provided(self) -> None:
        """Report provided functions that their exercise does not have, or that would need provided ones themselves."""
        for public, _ in self._halves.values():
            source, document = public.exercise.source, public.exercise.document
            if source is None or document is None:
                continue
            for number, one in enumerate(document.provided):
                self._check_one(source, ("provided", number), one, document.id)

    def _check_one(self, source: Source, key: KeyPath, one: Any, own: str) -> None:
        if one.exercise in {own, UNSET}:  # reported already, or its own
            return
        if one.exercise not in self._halves:
            known = suggest(one.exercise, self._shelf.folders)
            source.refuse((*key, "exercise"), "unknown_exercise", name=one.exercise, known=known)
            return
        document = self._halves[one.exercise][0].exercise.document
        if document is None:  # reported already
            return
        names = [function.name for function in document.functions]
        if one.name not in names:
            source.refuse((*key, "name"), "unknown_function", name=one.name, known=suggest(one.name, names))
        if document.provided:
            source.refuse((*key, "exercise"), "provided_needs_provided", name=one.exercise)


def _make_pack(course: CourseDocument, course_bytes: bytes, exercises: tuple[Exercise, ...]) -> Pack:
    read = {exercise.id: exercise.digest for exercise in exercises}
    groups = (
        Group(
            id=group.id,
            title=group.title,
            exercises=tuple(entry.id for entry in group.exercises if entry.id in read),
        )
        for group in course.groups
    )
    contents = {COURSE_FILE: course_bytes, **{name: digest.encode() for name, digest in read.items()}}
    return Pack(
        id=course.id,
        title=course.title,
        feedback=course.feedback,
        groups=tuple(group for group in groups if group.exercises),
        exercises=exercises,
        digest=digest_files(contents),
    )
