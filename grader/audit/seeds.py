"""The answers under many seeds: all of them under the first; under another one, those that its inputs change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.answer import AnswerBook, CaseAnswers
from grader.model.pack import Case
from grader.model.verdict import Verdict
from grader.pipeline.answering import Answering
from grader.pipeline.book import compute_book, draw_inputs, wrong_answers
from grader.pipeline.oracle import Inputs
from grader.pipeline.seed import course_key
from grader.sandbox.inside.wire import encode_value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from grader.audit.trial import Subject
    from grader.model.answer import Answer, WrongAnswer
    from grader.model.pack import Mistake
    from grader.pipeline.seed import CourseKey

BATCH_SHARE = 0.2  # of the time that a job may take: as much is planned for the calls of several seeds at once


class Seeded(msgspec.Struct, frozen=True, kw_only=True):
    """A book under one seed; `changed` are the cases whose inputs are others than under the first seed.

    Mistakes have answers to all other cases, and to those of the changed ones on which they were run.
    """

    number: int
    book: AnswerBook
    changed: tuple[Case, ...]


def make_key(number: int) -> CourseKey:
    """Return the course key of a seed of the audit."""
    return course_key(f"audit seed {number}".encode())


def answer_under(subject: Subject, first: AnswerBook, number: int) -> Seeded:
    """Let the reference answer the cases that a seed changes; no mistake is run yet.

    Raises:
        PackError: the reference fails.
    """
    inputs = draw_inputs(subject.pack, subject.exercise, make_key(number))
    changed = [each for each in inputs if _differ(each, first.cases[each.case.id])]
    answers = Answering(subject.oracle, subject.exercise).answer(changed)
    cases = dict(first.cases)
    for each in changed:
        main, *work = answers[each.case.id]
        cases[each.case.id] = CaseAnswers(case=each.case.id, answer=main, work=tuple(work))
    book = msgspec.structs.replace(first, seed_id=make_key(number).id, cases=cases)
    return Seeded(number=number, book=book, changed=tuple(each.case for each in changed))


def run_everything(subject: Subject, seeded: Seeded) -> Seeded:
    """Run every mistake on every case under a seed."""
    book = compute_book(subject.sitting, subject.pack, subject.exercise, make_key(seeded.number))
    return msgspec.structs.replace(seeded, book=book)


def run_mistakes(
    subject: Subject, first: AnswerBook, seeds: Sequence[Seeded], wanted: Mapping[str, Collection[str]]
) -> list[Seeded]:
    """Run each mistake on chosen cases, where a seed changes them: as many seeds in one job as its time allows."""
    found: dict[str, dict[str, tuple[WrongAnswer, ...]]] = {}
    for mistake in subject.solution.mistakes:
        for batch in _batch_seeds(subject, first, seeds, mistake, wanted[mistake.name]):
            for id_, answers in _run_batch(subject, batch, mistake, wanted[mistake.name]).items():
                found.setdefault(id_, {})[mistake.name] = answers
    return [_add_answers(seeded, found) for seeded in seeds]


def _differ(inputs: Inputs, known: CaseAnswers) -> bool:
    before = [known.answer.args, *(answer.args for answer in known.work)]
    return encode_value(list(inputs.argument_sets)) != encode_value(before)


def _batch_seeds(
    subject: Subject, first: AnswerBook, seeds: Sequence[Seeded], mistake: Mistake, wanted: Collection[str]
) -> Iterator[Sequence[Seeded]]:
    """Part seeds by what the first one took; a mistake that was late there is run seed by seed."""
    seconds, late = 0.0, False
    for id_ in wanted:
        for answer in first.cases[id_].mistakes[mistake.name]:
            failure = answer.outcome.failure
            seconds += answer.outcome.seconds
            late = late or (failure is not None and failure.verdict in {Verdict.TIMEOUT, Verdict.SKIPPED})
    allowed = BATCH_SHARE * subject.exercise.limits.exercise_seconds
    size = 1 if late else max(1, min(len(seeds), int(allowed / seconds) if seconds else len(seeds)))
    yield from (seeds[start : start + size] for start in range(0, len(seeds), size))


def _run_batch(
    subject: Subject, batch: Sequence[Seeded], mistake: Mistake, wanted: Collection[str]
) -> dict[str, tuple[WrongAnswer, ...]]:
    inputs: list[Inputs] = []
    answers: dict[str, tuple[Answer, ...]] = {}
    for seeded in batch:
        for case in seeded.changed:
            if case.id in wanted:
                known = seeded.book.cases[case.id]
                named = msgspec.structs.replace(case, id=_name_under(seeded, case))
                answers[named.id] = (known.answer, *known.work)
                inputs.append(Inputs(case=named, argument_sets=tuple(answer.args for answer in answers[named.id])))
    return wrong_answers(subject.oracle, subject.exercise, inputs, answers, (mistake,)) if inputs else {}


def _name_under(seeded: Seeded, case: Case) -> str:
    return f"{case.id}@{seeded.number}"


def _add_answers(seeded: Seeded, found: Mapping[str, dict[str, tuple[WrongAnswer, ...]]]) -> Seeded:
    cases = dict(seeded.book.cases)
    for case in seeded.changed:
        mistakes = found.get(_name_under(seeded, case), {})
        cases[case.id] = msgspec.structs.replace(cases[case.id], mistakes=mistakes)
    return msgspec.structs.replace(seeded, book=msgspec.structs.replace(seeded.book, cases=cases))
